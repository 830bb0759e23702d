import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files of a folder, at any depth, that hold the word in UTF-8 or UTF-16. */
export function filesWith(folder: string, word: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((name) => {
    try {
      const content = readFileSync(path.join(folder, name));
      return content.includes(word, 0, "utf8") || content.includes(word, 0, "utf16le");
    } catch {
      // It is a folder, a socket, or a file that the browser has just removed.
      return false;
    }
  });
}
