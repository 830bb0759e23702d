/** The files that a reader chose: told apart by what is in them and, where that doesn't say, by their names. */
import { MAX_BACKUP_BYTES, parseBackup } from "../backup.ts";
import { unpackFiles } from "./archive.ts";
import { guessColumns, readTable } from "./from/anyTable.ts";
import { jrnlTextToImported } from "./from/jrnl.ts";
import { textToMoment, type DateOrder } from "./from/moment.ts";
import { hasDayInName, isFrontMatter } from "./from/notes.ts";
import { guessProgram } from "./gatherJson.ts";
import { joinParts, type Incoming, type OpenTable, type Part } from "./joinParts.ts";
import type { ProgramTitles } from "./importedToWritten.ts";
import { dayToWritten, isOurDay } from "./markdownDays.ts";
import { refuse, type ReadRefusal } from "./refusal.ts";
import { isKeepNote, tellByBytes, tellByNames, tellByOthers, tellByText, TELLING_BYTES } from "./strangeFile.ts";
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

/** More than anyone writes in one file that isn't a backup. In characters: as JSON each may take six. */
const LONGEST_TEXT = 16 * 1024 * 1024;

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
  const begin = await source.read(0, TELLING_BYTES);
  if (begin[0] === 0x50 && begin[1] === 0x4b) return readArchive(source, file.name, options);
  const strange = tellByBytes(begin, file.name);
  if (strange !== null) return [refuse(strange, file.name)];
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
  if (text.length > LONGEST_TEXT) return refuse("tooLarge", `${text.length} characters`);
  const strange = tellByText(text);
  if (strange !== null) return refuse(strange, file.name);
  const written = dayToWritten(text) ?? tableToWritten(text);
  if (written !== null) return { kind: "own", written };
  return readForeign(file, order) ?? refuse("notJson", backup.detail);
}

/** `null` for a number or a word that stands in a note, and happens to be JSON. */
function readJson({ name, text }: TextFile): Part | null {
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
  if (isKeepNote(data)) return refuse("googleKeep", name);
  const isNote = /\.(?:md|markdown|txt)$/iu.test(name) && (typeof data !== "object" || data === null);
  return isNote ? null : { kind: "json", data, name };
}

/** `null` for what no program is known to write. */
function readForeign(file: TextFile, order: DateOrder): Part | null {
  const { name, text } = file;
  if (isOurDay(text) || isOurTable(text)) return refuse("changed", name);
  const isTable = /\.(?:csv|tsv|tab)$/iu.test(name);
  const jrnl = isTable ? null : jrnlTextToImported(text);
  if (jrnl !== null) return jrnl.kind === "refused" ? { ...jrnl, name: null } : jrnl;
  if (!isTable) return readTableInText(file, order) ?? readNote(file);
  const table = readTable(text);
  if (table === null) return refuse("nothingInFile", "no columns", "table");
  if (table.kind === "refused") return { ...table, name: null };
  const choice = guessColumns(table, order);
  return choice === null ? refuse("nothingInFile", "no days", "table") : { kind: "columns", table, choice };
}

/** `null` for what no program is known to write. */
function readNote(file: TextFile): Part | null {
  return isFrontMatter(file.text) || /\.(?:md|markdown|txt)$/iu.test(file.name) ? { kind: "note", file } : null;
}

/** A table that was saved as text, where it can't be anything else: `null` where it may be a note. */
function readTableInText({ name, text }: TextFile, order: DateOrder): OpenTable | null {
  if (!/\.txt$/iu.test(name) || hasDayInName(name) || isFrontMatter(text)) return null;
  const table = readTable(text);
  if (table?.kind !== "table" || table.rows.length === 0) return null;
  const choice = guessColumns(table, order);
  const isEven = table.rows.every((row) => row.length === table.columns.length);
  const hasDays = choice !== null && table.rows.every((row) => textToMoment(row[choice.day] ?? "", null, choice.order));
  return choice !== null && isEven && hasDays ? { kind: "columns", table, choice } : null;
}

async function readArchive(source: ByteSource, archive: string, options: ReadOptions): Promise<Part[]> {
  try {
    const onNames = (names: readonly string[]) => {
      const strange = tellByNames(names, archive);
      if (strange !== null) throw new ZipError(strange, archive);
    };
    const unpacked = await unpackFiles(source, { ...options, onNames, mostBytes: MAX_BACKUP_BYTES });
    const { texts, others, garbled } = unpacked;
    if (texts.length === 0 && garbled.length > 0) return [refuse("notText", garbled[0] ?? "")];
    if (texts.length === 0) return [refuse(tellByOthers(others) ?? "emptyZip", `${others.length} other files`)];
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
    if (text.length > LONGEST_TEXT) return refuse("tooLarge", `${name}: ${text.length} characters`);
    const written = dayToWritten(text);
    if (written !== null) return { kind: "own", written };
    return isOurDay(text) ? refuse("changed", name) : { kind: "note", file };
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
