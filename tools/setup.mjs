/**
 * Installs what a fresh clone lacks: the packages, and the browsers (and Chromium's Dutch) named as arguments. It runs
 * before the npm scripts that may come first. So it uses Node built-ins only, and no syntax newer than Node 18. It
 * writes to standard error alone, since standard output is the script's. It says nothing when nothing is to be done.
 *
 *   node tools/setup.mjs [chromium] [firefox] [dutch]
 *   node tools/setup.mjs --note-installed     after an `npm install` by hand
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { platform } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { browserVariable, findBrowser, isCommand, puppeteerCache } from "./browsers.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** The note is inside node_modules, so that it goes when they go. */
const NOTE = fileURLToPath(new URL("../node_modules/.installed-lockfile", import.meta.url));
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";
const PUPPETEER_BROWSERS = "node_modules/@puppeteer/browsers/lib/main-cli.js";
const DEBIAN_LANGUAGES = "/usr/lib/chromium/locales";
const TEN_MINUTES = 600_000;

const RECIPES = {
  chromium: { package: "chromium", download: [PLAYWRIGHT, "install", "chromium"] },
  firefox: {
    package: "firefox-esr",
    download: [PUPPETEER_BROWSERS, "install", "firefox@stable", "--path", puppeteerCache()],
  },
};

const wanted = process.argv.slice(2);
if (wanted[0] === "--note-installed") {
  noteInstalled();
} else {
  installPackages();
  for (const name of wanted) {
    if (name === "dutch") installDutch();
    else installBrowser(name);
  }
}

function installPackages() {
  if (notedLockfile() === lockfileHash()) return;
  say("Installing the packages (once).");
  const npm = process.env.npm_execpath;
  // A production environment would leave out what builds and tests. A silent npm would not say why it failed.
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const hasWorked = npm?.endsWith("npm-cli.js") ? run(process.execPath, [npm, ...options]) : run("npm", options);
  if (!hasWorked) stop("The packages can't be installed: npm says above why. Run this again when that is mended.");
  noteInstalled();
}

function noteInstalled() {
  writeFileSync(NOTE, lockfileHash());
}

function notedLockfile() {
  try {
    return readFileSync(NOTE, "utf8");
  } catch {
    return null;
  }
}

function lockfileHash() {
  return createHash("sha256")
    .update(readFileSync(`${ROOT}/package-lock.json`))
    .digest("hex");
}

function installBrowser(browser) {
  const variable = browserVariable(browser);
  const title = titleOf(browser);
  if (findBrowser(browser) !== null) return;
  const named = process.env[variable];
  if (named) stop(`${variable} names ${named}, which is no program: set it to the path of ${title}, or unset it.`);
  for (const install of [download, installSystemPackage]) {
    install(RECIPES[browser]);
    if (findBrowser(browser) !== null) return;
  }
  stop(
    `No ${browser} could be found or installed: install ${title} and run this again, or set ${variable} to the path of its executable.`,
  );
}

/**
 * Installs Chromium's own Dutch, which the pages follow. Debian keeps it in a package of its own; elsewhere it is
 * included.
 */
function installDutch() {
  if (!lacksDutch()) return;
  installSystemPackage({ package: "chromium-l10n" });
  if (lacksDutch()) stop("Chromium speaks no Dutch here, which the tests read: install Debian's chromium-l10n.");
}

function lacksDutch() {
  const isDebians = findBrowser("chromium") === "/usr/bin/chromium" && existsSync(`${DEBIAN_LANGUAGES}/en-US.pak`);
  return isDebians && !existsSync(`${DEBIAN_LANGUAGES}/nl.pak`);
}

/** Downloads into the user's cache, which needs no extra rights. */
function download({ download: [script, ...options] }) {
  say(`Downloading a browser (${options.slice(0, 2).join(" ")}).`);
  run(process.execPath, [script, ...options], { stdio: "ignore" });
}

/** Also installs the system's libraries, which a download may lack. */
function installSystemPackage({ package: name }) {
  const mayInstall = platform() === "linux" && process.getuid?.() === 0 && isCommand("apt-get");
  if (!mayInstall) return;
  say(`Installing ${name} with apt-get.`);
  const quietly = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update"], quietly);
  run("apt-get", ["install", "-y", name], quietly);
}

/** Runs a command, and gives whether it ended well. What it prints goes to standard error. */
function run(command, parameters, options = {}) {
  const { status } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    timeout: TEN_MINUTES,
    // On Windows, npm is a .cmd file, which only a shell can start.
    shell: platform() === "win32" && command === "npm",
    ...options,
  });
  return status === 0;
}

function titleOf(browser) {
  return browser === "chromium" ? "Chromium (branded Chrome loads no unpacked extension)" : "Firefox";
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
