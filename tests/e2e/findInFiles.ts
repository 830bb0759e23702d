import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the words stand in the files of a folder, at any depth, in UTF-8 or UTF-16. Each place is "word: file". */
export function findInFiles(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.flatMap((name) => {
    const content = readContent(path.join(folder, name));
    const isIn = (word: string) => content.includes(word, 0, "utf8") || content.includes(word, 0, "utf16le");
    return words.filter(isIn).map((word) => `${word}: ${name}`);
  });
}

/** A folder, a socket, or a file that the browser has just removed counts as empty. */
function readContent(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
