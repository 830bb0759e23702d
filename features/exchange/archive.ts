/** Packs files into one zip, and unpacks them. */
import { strToU8, zipSync } from "fflate";
import { decodeText, type TextFile } from "./textFile.ts";
import { readDirectory, unpackEntry, ZipError, type ByteSource } from "./zip.ts";

/** `others` are the names of the files without text. `garbled` are those whose text is no UTF-8. */
export type Unpacked = { texts: TextFile[]; others: string[]; garbled: string[] };

type UnpackOptions = {
  /** The most bytes that all texts together may have. */
  mostBytes: number;
  /** Called with all names in the archive, before anything is unpacked. */
  onNames?: (names: readonly string[]) => void;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

const TEXT = /\.(?:md|markdown|txt|json|csv|tsv|tab)$/iu;
/** Files that a system or a program keeps for itself. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/u;

export function packFiles(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

/** Throws ZipError if the archive is broken. */
export async function unpackFiles(
  source: ByteSource,
  { mostBytes, onNames, onProgress, signal }: UnpackOptions,
): Promise<Unpacked> {
  const listed = await readDirectory(source);
  const entries = listed.filter(({ name }) => !HIDDEN.test(name) && !name.endsWith("/"));
  onNames?.(entries.map(({ name }) => name));
  const wanted = entries.filter(({ name }) => TEXT.test(name));
  // The bytes are counted before anything is unpacked. No text becomes longer than its entry says.
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes) throw new ZipError("tooLarge", `${bytes} bytes`);
  const texts: TextFile[] = [];
  const garbled: string[] = [];
  for (const [index, entry] of wanted.entries()) {
    signal.throwIfAborted();
    // The files are unpacked one after another, since each fills the memory.
    // oxlint-disable-next-line no-await-in-loop -- see above
    const text = decodeText(await unpackEntry(source, entry));
    if (text === null) garbled.push(entry.name);
    else texts.push({ name: entry.name, text });
    onProgress(index + 1, wanted.length);
  }
  return { texts, garbled, others: entries.filter(({ name }) => !TEXT.test(name)).map(({ name }) => name) };
}
