/** Files in one zip. */
import { strToU8, unzipSync, zipSync } from "fflate";
import type { TextFile } from "./markdownDays.ts";

export function packFiles(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

/** Throws where it is no zip, is broken, holds texts that are no UTF-8, or would be larger than so many bytes. */
export function unpackFiles(zip: Uint8Array, mostBytes: number): TextFile[] {
  let bytes = 0;
  const isText = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    // What else lies beside the texts is not unpacked.
    if (!/\.(md|json)$/iu.test(name) || /(^|\/)(\.|__MACOSX\/)/u.test(name)) return false;
    bytes += originalSize;
    if (bytes > mostBytes) throw new RangeError(`more than ${mostBytes} bytes`);
    return true;
  };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return Object.entries(unzipSync(zip, { filter: isText })).map(([name, content]) => ({
    name,
    text: decoder.decode(content),
  }));
}
