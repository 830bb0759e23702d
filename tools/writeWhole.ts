import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";

/** Writes under another name first, so that a crash leaves the old file or the new one. Gives the failure in a line. */
export function writeWhole(file: string, content: string): string | null {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, file);
    return null;
  } catch (error) {
    rmSync(temporary, { force: true });
    return `${file}: Can't be written (${systemErrorCode(error) ?? String(error)})`;
  }
}

/** The system's name for an error, such as "ENOENT". `null` of any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return error.code;
}
