/**
 * Reads the files that a reader chose. How a file begins tells what it is. A file in a zip is told by what it holds.
 */
import { MAX_BACKUP_BYTES } from "../../journal/backup.ts";
import { unpackFiles } from "./archive.ts";
import { isMedia } from "./from/media.ts";
import type { DateOrder } from "./from/dateText.ts";
import { isDated } from "./from/notes.ts";
import { joinParts, type Incoming, type OpenTable, type FilePart } from "./joinParts.ts";
import type { ProgramTitles } from "./importedToWritten.ts";
import { readText } from "./readText.ts";
import { refuse, type ReadRefusal, type RefusalReason } from "./refusal.ts";
import { identifyByBytes, identifyByNames, identifyByOthers, TELLING_BYTES } from "./strangeFile.ts";
import { decodeText, type TextFile } from "./textFile.ts";
import { ZipError, type ByteSource } from "./zip.ts";

export type ChosenFile = Pick<File, "name" | "size" | "arrayBuffer"> & {
  slice: (start: number, end: number) => Pick<Blob, "arrayBuffer">;
};

export type ReadOptions = {
  titles: ProgramTitles;
  order: DateOrder;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

export async function readFiles(
  files: readonly ChosenFile[],
  options: ReadOptions,
): Promise<ReadRefusal | Incoming | OpenTable> {
  const parts: FilePart[][] = [];
  for (const [index, file] of files.entries()) {
    const onProgress = (done: number, total: number) => options.onProgress(index + done / total, files.length);
    // oxlint-disable-next-line no-await-in-loop -- one after another: each fills the memory
    const read = await readFile(file, { ...options, onProgress });
    const refused = read.find((part) => part.kind === "refused");
    if (refused?.kind !== "refused") parts.push(read);
    else if (files.length === 1) return refused;
    else if (isPicture(file.name, refused)) parts.push([{ kind: "other", name: file.name, refusal: refused }]);
    else return { ...refused, name: file.name };
  }
  return joinParts(parts.flat(), options);
}

/** Whether it would only be counted if it lay in a zip. A document may hold words, so it is refused by its name. */
function isPicture(name: string, { reason }: ReadRefusal): boolean {
  if (reason === "document") return /\.pdf$/iu.test(name);
  return reason === "media" || (isMedia(name) && (reason === "notText" || reason === "notJson"));
}

async function readFile(file: ChosenFile, options: ReadOptions): Promise<FilePart[]> {
  const source = sourceOf(file);
  const begin = await source.read(0, TELLING_BYTES);
  if (begin[0] === 0x50 && begin[1] === 0x4b) return readArchive(source, file.name, options);
  const strange = identifyByBytes(begin, file.name);
  if (strange !== null) return [refuse(strange, file.name)];
  if (file.size > MAX_BACKUP_BYTES) return [refuse("tooLarge", `${file.size} bytes`)];
  const text = decodeText(await source.read(0, file.size));
  return [text === null ? refuse("notText", "no text") : readText({ name: file.name, text }, options.order)];
}

async function readArchive(source: ByteSource, archive: string, options: ReadOptions): Promise<FilePart[]> {
  try {
    const onNames = (names: readonly string[]) => {
      const strange = identifyByNames(names, archive);
      if (strange !== null) throw new ZipError(strange, archive);
    };
    const unpacked = await unpackFiles(source, { ...options, onNames, mostBytes: MAX_BACKUP_BYTES });
    const { texts, others, garbled } = unpacked;
    if (texts.length === 0 && garbled.length > 0) return [refuse("notText", garbled[0] ?? "")];
    if (texts.length === 0) return [refuse(identifyByOthers(others) ?? "emptyZip", `${others.length} other files`)];
    const parts = texts.map((file) => readPacked(file, options.order));
    const rest = [...others, ...garbled].map((name) => ({ kind: "other", name }) as const);
    return [...chooseTableOrRest(parts, options.order), ...rest];
  } catch (error) {
    if (error instanceof ZipError) return [refuse(error.reason, error.message)];
    throw error;
  }
}

/** For these reasons the whole zip is refused: it is the reader's own journal, or more than can be read. */
const GRAVE = new Set<RefusalReason>(["changed", "numbered", "tooLarge", "truncated", "damaged", "newerVersion"]);

/** A file that makes no sense beside the others is left out by name. */
function readPacked(file: TextFile, order: DateOrder): FilePart {
  const { name } = file;
  const read = readText(file, order);
  if (read.kind !== "refused" || GRAVE.has(read.reason)) return read;
  if (read.reason === "notJson" && /\.json$/iu.test(name)) return { kind: "json", data: undefined, name };
  return { kind: "other", name, refusal: read };
}

/** A table is read if nothing beside it can be. Among notes and the like it is left out by name. */
function chooseTableOrRest(parts: readonly FilePart[], order: DateOrder): FilePart[] {
  const isRead = (part: FilePart) => part.kind !== "other" && (part.kind !== "note" || isDated(part.file, order));
  const hasOthers = parts.some((part) => part.kind !== "columns" && isRead(part));
  const hasTable = parts.some(({ kind }) => kind === "columns");
  return parts.map((part) => {
    if (part.kind === "columns" && hasOthers) return { kind: "other", name: part.name };
    return part.kind === "note" && hasTable && !hasOthers ? { kind: "other", name: part.file.name } : part;
  });
}

/** A small file is read at once, a large one as needed. */
function sourceOf(file: ChosenFile): ByteSource {
  let whole: Promise<ArrayBuffer> | null = null;
  return {
    size: file.size,
    async read(start, end) {
      if (file.size > MAX_BACKUP_BYTES) return new Uint8Array(await file.slice(start, end).arrayBuffer());
      whole ??= file.arrayBuffer();
      const bytes = new Uint8Array(await whole);
      return bytes.subarray(start, end);
    },
  };
}
