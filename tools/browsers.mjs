/**
 * Finds the browsers on this machine. It uses Node built-ins only and no syntax newer than Node 18, since it runs
 * before anything is installed. Its types are in browsers.d.mts.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir, platform } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const HOME = homedir();
const LOCAL_APP_DATA = process.env.LOCALAPPDATA ?? path.join(HOME, "AppData", "Local");
const PROGRAM_FILES = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter(Boolean);

/**
 * Branded Chrome is not here: since version 137 it ignores --load-extension
 * (https://chromium.googlesource.com/chromium/src/+/main/extensions/docs/).
 */
const BROWSERS = {
  chromium: {
    variable: "CHROME_PATH",
    names: ["chromium", "chromium-browser", "ungoogled-chromium", "google-chrome-for-testing"],
    places: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      path.join(HOME, "Applications/Chromium.app/Contents/MacOS/Chromium"),
      ...[LOCAL_APP_DATA, ...PROGRAM_FILES].map((folder) => path.join(folder, "Chromium/Application/chrome.exe")),
    ],
    cache: playwrightCache,
    downloaded: /(^|[\\/])chromium-\d+[\\/].*[\\/](chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/,
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox-esr", "firefox", "firefox-devedition", "firefox-nightly"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
      path.join(HOME, "Applications/Firefox.app/Contents/MacOS/firefox"),
      ...[LOCAL_APP_DATA, ...PROGRAM_FILES].map((folder) => path.join(folder, "Mozilla Firefox/firefox.exe")),
    ],
    // Playwright's own Firefox is patched and speaks no WebDriver BiDi. Puppeteer's Firefox is Mozilla's.
    cache: puppeteerCache,
    downloaded: /[\\/]firefox[\\/].*[\\/](firefox|firefox\.exe)$/,
  },
};

/** The environment variable with which someone names a browser. */
export function browserVariable(browser) {
  return BROWSERS[browser].variable;
}

/** The path of a browser's executable, or null where there is none. */
export function findBrowser(browser) {
  const { variable, names, places, cache, downloaded } = BROWSERS[browser];
  const named = process.env[variable];
  if (named) return isExecutable(named) ? named : null;
  const installed = [...names.flatMap(pathsOfCommand), ...places].find(isUsable);
  return installed ?? filesIn(cache(), downloaded).find(isStartable) ?? null;
}

/** Like findBrowser, but throws where there is none. */
export function requireBrowser(browser) {
  const found = findBrowser(browser);
  if (found !== null) return found;
  throw new Error(`No ${browser} here: install it, or set ${browserVariable(browser)} to its path.`);
}

/** Whether a command of this name is on the PATH. */
export function isCommand(name) {
  return pathsOfCommand(name).length > 0;
}

function pathsOfCommand(name) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const file = platform() === "win32" ? `${name}.exe` : name;
  return folders.map((folder) => path.join(folder, file)).filter(isExecutable);
}

function isUsable(file) {
  return isExecutable(file) && !isSnap(file);
}

/**
 * Whether it is a snap: a snap sees no profile in a temporary or hidden folder. Ubuntu's packages may be scripts that
 * only ask for a snap.
 */
function isSnap(file) {
  if (platform() !== "linux") return false;
  if (path.basename(realpathSync(file)) === "snap") return true;
  return statSync(file).size < 10_000 && readFileSync(file, "utf8").includes("/snap/bin/");
}

/** A downloaded browser may lack a library of the system. */
function isStartable(file) {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** https://playwright.dev/docs/browsers#managing-browser-binaries */
function playwrightCache() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen === "0") return path.join(ROOT, "node_modules/playwright-core/.local-browsers");
  if (chosen) return chosen;
  if (platform() === "darwin") return path.join(HOME, "Library/Caches/ms-playwright");
  if (platform() === "win32") return path.join(LOCAL_APP_DATA, "ms-playwright");
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(HOME, ".cache"), "ms-playwright");
}

/** The folder in which setup.mjs has Puppeteer put Mozilla's Firefox. */
export function puppeteerCache() {
  return process.env.PUPPETEER_CACHE_DIR ?? path.join(HOME, ".cache/puppeteer");
}

/** The executables whose path fits, those in the newest folder first. The inside of a macOS app is six levels deep. */
function filesIn(folder, pattern, depth = 6) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  entries.sort((a, b) => b.name.localeCompare(a.name, "en", { numeric: true }));
  return entries.flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? filesIn(inside, pattern, depth - 1) : [];
    return pattern.test(inside) && isExecutable(inside) ? [inside] : [];
  });
}
