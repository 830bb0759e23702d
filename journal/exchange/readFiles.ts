/** The files that a reader chose: told apart by what is in them and, where that doesn't say, by their names. */
import { MAX_BACKUP_BYTES, parseBackup } from "../backup.ts";
import { unpackFiles } from "./archive.ts";
import { guessColumns, readTable } from "./from/anyTable.ts";
import { jrnlTextToImported } from "./from/jrnl.ts";
import type { DateOrder } from "./from/moment.ts";
import { isFrontMatter } from "./from/notes.ts";
import { guessProgram } from "./gatherJson.ts";
import { joinParts, type Incoming, type OpenTable, type Part } from "./joinParts.ts";
import type { ProgramTitles } from "./importedToWritten.ts";
import { dayToWritten, isOurDay } from "./markdownDays.ts";
import { refuse, type ReadRefusal } from "./refusal.ts";
import { isOurTable, tableToWritten } from "./table.ts";
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
  const parts: Part[][] = [];
  for (const [index, file] of files.entries()) {
    const onProgress = (done: number, total: number) => options.onProgress(index + done / total, files.length);
    // oxlint-disable-next-line no-await-in-loop -- one after another: each fills the memory
    const read = await readFile(file, { ...options, onProgress });
    const refused = read.find((part) => part.kind === "refused");
    if (refused?.kind === "refused") return files.length > 1 ? { ...refused, name: file.name } : refused;
    parts.push(read);
  }
  return joinParts(parts.flat(), options);
}

async function readFile(file: ChosenFile, options: ReadOptions): Promise<Part[]> {
  const source = sourceOf(file);
  const [first, second] = await source.read(0, 2);
  if (first === 0x50 && second === 0x4b) return readArchive(source, options);
  if (file.size > MAX_BACKUP_BYTES) return [refuse("tooLarge", `${file.size} bytes`)];
  const text = decodeText(await source.read(0, file.size));
  return [text === null ? refuse("notText", "no UTF-8") : readText({ name: file.name, text }, options.order)];
}

function readText(file: TextFile, order: DateOrder): Part {
  const { text } = file;
  const backup = parseBackup(text);
  if (backup.kind === "backup") return backup;
  if (backup.reason === "otherProgram") return readJson(file) ?? { kind: "note", file };
  if (backup.reason !== "notJson") return refuse(backup.reason, backup.detail);
  const program = guessProgram(text);
  if (program !== null) return refuse("brokenFile", backup.detail, program);
  const written = dayToWritten(text) ?? tableToWritten(text);
  if (written !== null) return { kind: "own", written };
  return readForeign(file, order) ?? refuse("notJson", backup.detail);
}

/** `null` for a number or a word that stands in a note, and happens to be JSON. */
function readJson({ name, text }: TextFile): Part | null {
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
  const isNote = /\.(?:md|markdown|txt)$/iu.test(name) && (typeof data !== "object" || data === null);
  return isNote ? null : { kind: "json", data, name };
}

/** `null` for what no program is known to write. */
function readForeign(file: TextFile, order: DateOrder): Part | null {
  const { name, text } = file;
  if (isOurDay(text) || isOurTable(text)) return refuse("damaged", name);
  const isTable = /\.(?:csv|tsv|tab)$/iu.test(name);
  const jrnl = isTable ? null : jrnlTextToImported(text);
  if (jrnl !== null) return jrnl.kind === "refused" ? { ...jrnl, name: null } : jrnl;
  if (!isTable) return isFrontMatter(text) || /\.(?:md|markdown|txt)$/iu.test(name) ? { kind: "note", file } : null;
  const table = readTable(text);
  if (table === null) return refuse("nothingInFile", "no columns", "table");
  if (table.kind === "refused") return { ...table, name: null };
  const choice = guessColumns(table, order);
  return choice === null ? refuse("nothingInFile", "no days", "table") : { kind: "columns", table, choice };
}

async function readArchive(source: ByteSource, options: ReadOptions): Promise<Part[]> {
  try {
    const { texts, others, garbled } = await unpackFiles(source, { ...options, mostBytes: MAX_BACKUP_BYTES });
    if (texts.length === 0 && garbled.length > 0) return [refuse("notText", garbled[0] ?? "")];
    if (texts.length === 0) return [refuse("emptyZip", `${others.length} other files`)];
    return [...texts.map(readPacked), ...[...others, ...garbled].map((name) => ({ kind: "other", name }) as const)];
  } catch (error) {
    if (error instanceof ZipError) return [refuse(error.reason, error.message)];
    throw error;
  }
}

/** What makes no sense beside the rest is left out by name. */
function readPacked(file: TextFile): Part {
  const { name, text } = file;
  if (!/\.json$/iu.test(name)) {
    const written = dayToWritten(text);
    if (written !== null) return { kind: "own", written };
    return isOurDay(text) ? refuse("damaged", name) : { kind: "note", file };
  }
  const backup = parseBackup(text);
  if (backup.kind === "backup") return backup;
  if (backup.reason === "otherProgram") return { kind: "json", data: JSON.parse(text.replace(/^\uFEFF/u, "")), name };
  return backup.reason === "notJson"
    ? { kind: "json", data: undefined, name }
    : refuse(backup.reason, `${name}: ${backup.detail}`);
}

/** A small file is read at once, a large one as it is needed. */
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
