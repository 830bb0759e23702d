/**
 * Reads one text. Its content tells what it is or, if that doesn't, its name. Loose and in a zip, it reads the same.
 */
import { parseBackup } from "../../journal/backup.ts";
import { guessColumns, readTable } from "./from/anyTable.ts";
import { jrnlTextToImported } from "./from/jrnl.ts";
import { dateInColumn } from "./from/dateOrder.ts";
import type { DateOrder } from "./from/dateText.ts";
import { hasDayInName, isFrontMatter } from "./from/notes.ts";
import { guessProgram } from "./gatherJson.ts";
import type { FilePart } from "./joinParts.ts";
import { dayToWritten, isOurDay } from "./markdownDays.ts";
import { refuse } from "./refusal.ts";
import { isKeepNote, identifyByText } from "./strangeFile.ts";
import { hasLostId, isOurTable, tableToWritten } from "./table.ts";
import type { TextFile } from "./textFile.ts";

/** In characters. Nobody writes this much in one file that isn't a backup. In JSON, each may take six. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/** `order` is the reader's own. */
export function readText(file: TextFile, order: DateOrder): FilePart {
  const { text } = file;
  const backup = parseBackup(text);
  if (backup.kind === "backup") return backup;
  if (backup.reason === "otherProgram") return readJson(file) ?? { kind: "note", file };
  if (backup.reason !== "notJson") return refuse(backup.reason, backup.detail);
  const program = guessProgram(text);
  if (program !== null) return refuse("brokenFile", backup.detail, program);
  if (text.length > LONGEST_TEXT) return refuse("tooLarge", `${text.length} characters`);
  const strange = identifyByText(text);
  if (strange !== null) return refuse(strange, file.name);
  const written = dayToWritten(text) ?? tableToWritten(text);
  if (written !== null) return { kind: "own", written };
  return readForeign(file, order) ?? refuse("notJson", backup.detail);
}

/** `null` for a note that holds a number or a word, which happens to be JSON. */
function readJson({ name, text }: TextFile): FilePart | null {
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
  if (isKeepNote(data)) return refuse("googleKeep", name);
  const isNote = /\.(?:md|markdown|txt)$/iu.test(name) && (typeof data !== "object" || data === null);
  return isNote ? null : { kind: "json", data, name };
}

/** `null` for what no known program writes. */
function readForeign(file: TextFile, order: DateOrder): FilePart | null {
  const { name, text } = file;
  if (isOurDay(text)) return refuse("changed", name);
  if (isOurTable(text)) return refuse(hasLostId(text) ? "numbered" : "changed", name);
  const isTable = /\.(?:csv|tsv|tab)$/iu.test(name);
  const jrnl = isTable ? null : jrnlTextToImported(file, order);
  if (jrnl !== null) return jrnl.kind === "refused" ? { ...jrnl, name: null } : jrnl;
  if (!isTable) return readTableInText(file, order) ?? readNote(file);
  const table = readTable(text);
  if (table === null) return refuse("nothingInFile", "no columns", "table");
  if (table.kind === "refused") return { ...table, name: null };
  const choice = guessColumns(table, order);
  if (choice === null) return refuse("nothingInFile", "no days", "table");
  return { kind: "columns", name, table, choice, leftOut: [] };
}

/** `null` for what no known program writes. */
function readNote(file: TextFile): FilePart | null {
  return isFrontMatter(file.text) || /\.(?:md|markdown|txt)$/iu.test(file.name) ? { kind: "note", file } : null;
}

/** A table that was saved as text, if it can be nothing else. `null` where it may be a note. */
function readTableInText({ name, text }: TextFile, order: DateOrder): FilePart | null {
  if (!/\.txt$/iu.test(name) || hasDayInName(name) || isFrontMatter(text)) return null;
  const table = readTable(text);
  if (table?.kind !== "table" || table.rows.length === 0) return null;
  const choice = guessColumns(table, order);
  const isEven = table.rows.every((row) => row.length === table.columns.length);
  const hasDays = choice !== null && table.rows.every((row) => dateInColumn(row[choice.day] ?? "", choice.order));
  return choice !== null && isEven && hasDays ? { kind: "columns", name, table, choice, leftOut: [] } : null;
}
