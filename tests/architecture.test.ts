/** Tests of the repository's own rules. Each failure says what to do. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import config from "../wxt.config.ts";
import {
  filesBelow,
  folderOf,
  type Import,
  importsOf,
  lineAt,
  nodesOf,
  readText,
  roomOf,
  ROOMS,
  SHIPPED,
  sourceFiles,
  targetOf,
  topFolders,
} from "./sourceTree.ts";

const SOURCES = sourceFiles();
const IMPORTS = SOURCES.flatMap(importsOf);

/** The packages that only these folders may import. A test may import all of them. */
const KEEPERS: { packages: RegExp; folders: string[]; advice: string }[] = [
  { packages: /^idb$/, folders: ["journal/store"], advice: "only journal/store/ knows IndexedDB" },
  {
    packages: /^(preact|@preact\/signals)(\/|$)/,
    folders: ["components", "features", "platform", "entrypoints"],
    advice: "only views and pages know Preact: a model imports @preact/signals-core",
  },
  {
    packages: /^(wxt(\/|$)|webextension-polyfill$)/,
    folders: ["platform", "entrypoints"],
    advice: "only platform/ touches the browser: take what you need as an argument",
  },
  { packages: /^node:/, folders: ["tools", "lab"], advice: "what ships runs in a browser: move it to tools/" },
];

describe("rooms", () => {
  it("import only what they may", () => {
    expect(IMPORTS.filter(isWrongWay).map((found) => tell(found, adviceOn(found)))).toEqual([]);
  });

  it.each(KEEPERS)("keep $packages in $folders", ({ packages, folders, advice }) => {
    const wrong = IMPORTS.filter(({ from, specifier }) => {
      const isFree = !isShipped(from) || folders.some((folder) => from.startsWith(`${folder}/`));
      return packages.test(specifier) && !isFree;
    });
    expect(wrong.map((found) => tell(found, advice))).toEqual([]);
  });

  it("leave the clock to the platform", () => {
    const files = SOURCES.filter((file) => ["content", "journal", "components", "features"].includes(folderOf(file)));
    expect(files.flatMap(clockReads)).toEqual([]);
  });
});

describe("what the browser starts", () => {
  it("hears of what nobody expected: each page, each worker and the background", () => {
    const started = filesBelow("entrypoints").filter((file) =>
      /\/(main\.tsx?|background\.ts|\w+Worker\.ts)$/.test(file),
    );
    const wrong = started.filter((file) => !reaches(file, /^platform\/unexpected(Unseen)?\.ts$/));
    expect(started.length).toBeGreaterThan(5);
    expect(wrong.map((file) => `${file}: call followUnexpected, or reportUnexpected where there is no page`)).toEqual(
      [],
    );
  });
});

describe("workers", () => {
  it("do without the browser's API, which they lack", () => {
    const workers = filesBelow("entrypoints").filter((file) => file.endsWith("Worker.ts"));
    const wrong = workers.filter((file) => reaches(file, /^platform\/(native|browser)\.ts$/, SHIPPED));
    expect(workers.length).toBeGreaterThan(1);
    expect(wrong.map((file) => `${file}: import nothing that comes to use platform/native.ts or browser.ts`)).toEqual(
      [],
    );
  });
});

describe("files", () => {
  it("are imported by their whole name", () => {
    const wrong = IMPORTS.filter((found) => path.posix.extname(targetOf(found) ?? "package.ts") === "");
    expect(wrong.map((found) => tell(found, "write the extension, .ts or .tsx"))).toEqual([]);
  });

  it("stand in folders named by the product's words, with no barrel", () => {
    const wrong = SOURCES.filter((file) => /(^|\/)(utils?|libs?|helpers?|types|common|misc)\//.test(file));
    const barrels = SOURCES.filter((file) => /(^|\/)index\.tsx?$/.test(file));
    expect(wrong.map((file) => `${file}: put it beside its one user, or in the room whose words it speaks`)).toEqual(
      [],
    );
    expect(barrels.map((file) => `${file}: name the file after what it does, and import it by that name`)).toEqual([]);
  });

  it("give a reason with every lint exception", () => {
    const wrong = SOURCES.flatMap((file) =>
      readText(file)
        .split("\n")
        .flatMap((text, index) => (/(ox|es)lint-disable(?!.* -- \S)/.test(text) ? [`${file}:${index + 1}`] : [])),
    ).filter((place) => !place.startsWith("tests/architecture.test.ts"));
    expect(wrong.map((place) => `${place}: add the reason, as in "oxlint-disable-next-line rule -- why"`)).toEqual([]);
  });

  it("load nothing from the network in their styles", () => {
    const wrong = SHIPPED.flatMap(filesBelow).filter((file) => file.endsWith(".css") && /\/\/\w/.test(readText(file)));
    expect(wrong.map((file) => `${file}: ship what it loads`)).toEqual([]);
  });
});

describe("classes", () => {
  const modules = SHIPPED.flatMap(filesBelow).filter((file) => file.endsWith(".module.css"));

  it("exist where a component uses them", () => {
    const wrong = modules.flatMap((module) =>
      classesUsed(module)
        .filter((name) => !hasClass(module, name))
        .map((name) => `${module}: has no .${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("tests", () => {
  it("all run, and wait for what they expect", () => {
    const tests = filesBelow("tests").filter((file) => /\.tsx?$/.test(file));
    const hushed = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme|skipIf|runIf|fails?)\b/;
    const wrong = tests.filter((file) => hushed.test(readText(file)));
    const sleepy = tests.filter((file) => /waitFor(?:Timeout)\(/.test(readText(file)));
    expect(wrong.map((file) => `${file}: mend the test, or take it out`)).toEqual([]);
    expect(sleepy.map((file) => `${file}: wait for what the page shows, not for time to pass`)).toEqual([]);
  });

  it("know where each fixture comes from", () => {
    const fixtures = filesBelow("tests/fixtures").filter((file) => !file.endsWith("SOURCES.md"));
    const sources = fixtures.length > 0 ? readText("tests/fixtures/SOURCES.md") : "";
    const wrong = fixtures.filter((file) => !sources.includes(`\`${file.replace("tests/fixtures/", "")}\``));
    expect(wrong.map((file) => `${file}: add its line to tests/fixtures/SOURCES.md`)).toEqual([]);
  });
});

describe("the README", () => {
  it("has a line for every top-level folder", () => {
    const lines = readText("README.md").split("\n");
    const wrong = topFolders().filter((folder) => !lines.some((line) => line.includes(`\`${folder}/\``)));
    expect(wrong.map((folder) => `README.md: say in one line what \`${folder}/\` is for`)).toEqual([]);
  });
});

describe("the manifest", () => {
  it("is not in private windows, of either browser", async () => {
    const manifests = await Promise.all(["chrome", "firefox"].map(manifestFor));
    expect(manifests.map(({ incognito }) => incognito)).toEqual(["not_allowed", "not_allowed"]);
  });

  it.each(["chrome", "firefox"])("justifies every permission asked for in %s", async (browser) => {
    const readme = readText("README.md");
    const wrong = (await permissionsIn(browser)).filter((name) => !readme.includes(`| \`${name}\` | `));
    expect(wrong.map((name) => `README.md: add a row "| \`${name}\` | why |", or don't ask for it`)).toEqual([]);
  });
});

/** Whether a file reaches what is `wanted`, by its own imports and those of what it imports. */
function reaches(file: string, wanted: RegExp, through: readonly string[] = ["entrypoints"]): boolean {
  const seen = [file];
  for (const from of seen) {
    const imports = IMPORTS.filter((found) => found.from === from && !found.isType);
    const targets = imports.map((found) => targetOf(found) ?? "");
    if (targets.some((target) => wanted.test(target))) return true;
    seen.push(...targets.filter((target) => through.includes(folderOf(target)) && !seen.includes(target)));
  }
  return false;
}

function isShipped(file: string): boolean {
  return SHIPPED.some((folder) => file.startsWith(`${folder}/`));
}

/** Whether an import runs the wrong way. A test may import everything. */
function isWrongWay(found: Import): boolean {
  const target = targetOf(found);
  const from = roomOf(found.from);
  const allowed = ROOMS[from] ?? ROOMS[folderOf(found.from)];
  if (target === null || allowed === undefined) return false;
  // The type of these two folders' messages is made of the keys in that file.
  if (/^public\/_locales\/\w+\/messages\.json$/.test(target)) return !["components", "platform"].includes(from);
  const to = roomOf(target);
  if (to === from || allowed.includes(to)) return false;
  // A feature declares what it needs, the platform makes it, and the page passes it on.
  if (found.isType && (from === "platform" ? to.startsWith("features/") : from === "entrypoints")) return false;
  return !(to.startsWith("features/") && allowed.includes("features"));
}

function adviceOn({ from }: Import): string {
  const room = roomOf(from);
  const allowed = ROOMS[room] ?? ROOMS[folderOf(from)] ?? [];
  return `${room} imports itself and ${allowed.join(", ") || "nothing else"}`;
}

function tell({ from, line, specifier }: Import, advice: string): string {
  return `${from}:${line} imports ${specifier}: ${advice}`;
}

/** `new Date()` without a moment reads the clock. The linter looks for `Date.now`. */
function clockReads(file: string): string[] {
  const text = readText(file);
  return nodesOf(file, text)
    .filter(({ type, start }) => type === "NewExpression" && /^new Date(\(\s*\)|(?!\())/.test(text.slice(start)))
    .map(({ start }) => `${file}:${lineAt(text, start)} reads the clock: take the moment as an argument`);
}

/** The class names that the importers of a CSS module use. Vite types every class name as a string. */
function classesUsed(module: string): string[] {
  const users = IMPORTS.filter((found) => targetOf(found) === module).map(({ from }) => readText(from));
  return users.flatMap((text) => [...text.matchAll(/\bstyles(?:\.|\[")(\w+)/g)].map(([, name = ""]) => name));
}

function hasClass(module: string, name: string): boolean {
  return new RegExp(`\\.${name}\\b`).test(readText(module));
}

async function permissionsIn(browser: string): Promise<string[]> {
  const {
    permissions = [],
    optional_permissions = [],
    host_permissions = [],
    optional_host_permissions = [],
  } = await manifestFor(browser);
  return [permissions, optional_permissions, host_permissions, optional_host_permissions].flat().map(String);
}

async function manifestFor(browser: string) {
  const environment = { browser, manifestVersion: 3, mode: "production", command: "build" } as const;
  const manifest = await (typeof config.manifest === "function" ? config.manifest(environment) : config.manifest);
  return manifest ?? {};
}
