/** Files in one zip. */
import { strToU8, zipSync } from "fflate";
import type { TextFile } from "./textFile.ts";
import { readDirectory, unpackEntry, ZipError, type ByteSource } from "./zip.ts";

/** `others` are the names of the files that hold no text. */
export type Unpacked = { texts: TextFile[]; others: string[] };

type UnpackOptions = {
  /** The texts together are no larger than so many bytes. */
  mostBytes: number;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

const TEXT = /\.(?:md|markdown|txt|json)$/iu;
/** What a system or a program keeps for itself. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/u;

export function packFiles(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

/** Throws ZipError where it is broken, and TypeError where a text is no UTF-8. */
export async function unpackFiles(
  source: ByteSource,
  { mostBytes, onProgress, signal }: UnpackOptions,
): Promise<Unpacked> {
  const listed = await readDirectory(source);
  const entries = listed.filter(({ name }) => !HIDDEN.test(name) && !name.endsWith("/"));
  const wanted = entries.filter(({ name }) => TEXT.test(name));
  // Counted before anything is unpacked, and no text becomes longer than it says.
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes) throw new ZipError("tooLarge", `${bytes} bytes`);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: TextFile[] = [];
  for (const entry of wanted) {
    signal.throwIfAborted();
    // One after another: what is unpacked fills the memory.
    // oxlint-disable-next-line no-await-in-loop -- see above
    texts.push({ name: entry.name, text: decoder.decode(await unpackEntry(source, entry)) });
    onProgress(texts.length, wanted.length);
  }
  return { texts, others: entries.filter(({ name }) => !TEXT.test(name)).map(({ name }) => name) };
}
