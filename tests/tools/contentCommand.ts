/** The author's tool, run as the author runs it, on a folder of the test's own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect } from "vitest";

export const ROOT = path.join(import.meta.dirname, "../..");
export const FIXTURES = path.join(ROOT, "tests/fixtures/articles");
export const COMPLETE = path.join(FIXTURES, "complete.txt");

export type Finished = { status: number | null; stdout: string; stderr: string };

/** Where a test writes, and the tool with that folder for its articles; new for each test, and gone after it. */
type Place = {
  folder: string;
  /** Doesn't exist before an article is added. */
  articles: string;
  run: (...args: string[]) => Finished;
  add: (file: string, address: string) => Finished;
  /** Gives the path of the new file. */
  write: (name: string, content: string | Buffer) => string;
};

export function useArticlesFolder(): Place {
  const run = (...args: string[]): Finished => spawnContent("--articles", place.articles, ...args);
  const place: Place = {
    folder: "",
    articles: "",
    run,
    add: (file, address) => run("add", file, "--url", address),
    write: (name, content) => {
      const file = path.join(place.folder, name);
      writeFileSync(file, content);
      return file;
    },
  };
  beforeEach(() => {
    place.folder = mkdtempSync(path.join(tmpdir(), "dagvraag-content-"));
    place.articles = path.join(place.folder, "articles");
  });
  afterEach(() => {
    rmSync(place.folder, { recursive: true });
  });
  return place;
}

export function spawnContent(...args: string[]): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/content.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

export function expectOneLine({ status, stdout, stderr }: Finished, reason: RegExp): void {
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^[^\n]+\n$/u);
  expect(stderr).toMatch(reason);
}
