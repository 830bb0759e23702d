/** The repository as a tree of files, with the imports of each source file. architecture.test.ts uses it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each room may import beside itself. Each folder of `features/` is a room, and so is `journal/store`. */
export const ROOMS: Record<string, readonly string[]> = {
  content: [],
  journal: ["content"],
  "journal/store": ["content", "journal"],
  components: ["content", "journal"],
  features: ["content", "journal", "components", "features/writing"],
  platform: ["content", "journal", "journal/store", "components"],
  entrypoints: ["content", "journal", "components", "features", "platform"],
  tools: ["content", "journal", "components", "features"],
  lab: ["content", "journal", "components", "features", "tools"],
};
/** The folders with the code that ships. */
export const SHIPPED = ["content", "journal", "components", "features", "platform", "entrypoints"] as const;
const SOURCE_FOLDERS = [...SHIPPED, "tools", "lab", "tests"];
const ROOT_FILES = /^[^/]+\.ts$/;
const SOURCE = /\.(ts|tsx|mts|mjs)$/;

/** `line` is counted from 1. `isType` means that the import is gone when the code runs. */
export type Import = { from: string; specifier: string; line: number; isType: boolean };
export type Node = { type: string; start: number } & Record<string, unknown>;

/** A file's text by its path from the root. */
export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** Every file below a folder, as paths from the root; none where there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .toSorted();
}

/** The top-level folders that are neither hidden nor ignored by Git. */
export function topFolders(): string[] {
  const ignored = readText(".gitignore").split("\n");
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !ignored.includes(`${entry.name}/`))
    .map((entry) => entry.name);
}

/** Every hand-written source file: what ships, tools, lab, tests, and the settings at the root. */
export function sourceFiles(): string[] {
  const below = SOURCE_FOLDERS.flatMap(filesBelow).filter((file) => !file.startsWith("tests/fixtures/"));
  return [...below, ...readdirSync(ROOT).filter((name) => ROOT_FILES.test(name))].filter((file) => SOURCE.test(file));
}

/** The room of a path from the root: one of ROOMS, a folder of `features/`, or else the path's top folder. */
export function roomOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  if (top === "features") return `features/${second}`;
  return file.startsWith("journal/store/") ? "journal/store" : folderOf(file);
}

/** The top-level folder of a path from the root. */
export function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

/** Every import of a file: static, type-only, re-exported, dynamic, and `import("…")` types. */
export function importsOf(file: string): Import[] {
  const text = readText(file);
  return nodesOf(file, text).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === null
      ? []
      : [{ from: file, specifier, line: lineAt(text, node.start), isType: isTypeOnly(node) }];
  });
}

/** The path from the root that a relative import leads to; `null` for a package. */
export function targetOf({ from, specifier }: Import): string | null {
  if (!specifier.startsWith(".")) return null;
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, "")));
}

/** Every node of a file's syntax tree. */
export function nodesOf(file: string, text = readText(file)): Node[] {
  const { program, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} can't be parsed: ${error.message}`);
  return collectNodes(program);
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function collectNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(collectNodes);
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(collectNodes);
  return isNode(value) ? [value, ...below] : below;
}

function isNode(value: object): value is Node {
  return "type" in value && typeof value.type === "string" && "start" in value && typeof value.start === "number";
}

const IMPORTING = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function isTypeOnly(node: Node): boolean {
  return node.type === "TSImportType" || node["importKind"] === "type" || node["exportKind"] === "type";
}

function specifierOf(node: Node): string | null {
  if (!IMPORTING.has(node.type)) return null;
  const { source } = node;
  const isText = typeof source === "object" && source !== null && "value" in source && typeof source.value === "string";
  return isText ? String(source.value) : null;
}
