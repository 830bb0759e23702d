/** Joins what was found in the chosen files into what comes in. */
import type { BackupRest, JournalContents } from "../../journal/backup.ts";
import { tableToImported, type Table, type TableChoice } from "./from/anyTable.ts";
import { addUp, type Imported, type LeftOut, type Program } from "./from/imported.ts";
import { NO_DECK } from "../../journal/restoreDeck.ts";
import { countMedia, isMedia } from "./from/media.ts";
import type { DateOrder } from "./from/dateText.ts";
import { notesToImported } from "./from/notes.ts";
import { gatherJson } from "./gatherJson.ts";
import { importedToAnswers, type ImportedAnswer, type ProgramTitles } from "./importedToWritten.ts";
import { refuse, type ReadRefusal } from "./refusal.ts";
import type { TextFile } from "./textFile.ts";
import { writtenToContents, type Written } from "./written.ts";

/** What comes in. `words` have no history: see leaveOutKnown. `program` is `null` for our own files. */
export type Incoming = {
  kind: "backup" | "words";
  contents: JournalContents;
  /** Empty for another program. `unreadable` rows of a backup stay in the file. */
  rest: BackupRest;
  program: Program | null;
  /** The answers that come from another program. Some of them may have come in before. */
  imported: ImportedAnswer[];
  leftOut: LeftOut[];
};
/** A table, of which the reader says which column is what. */
export type OpenTable = { kind: "columns"; name: string; table: Table; choice: TableChoice; leftOut: LeftOut[] };

/** What one file may hold, before it is joined with the others. */
export type FilePart =
  | ReadRefusal
  | ({ kind: "backup"; contents: JournalContents } & BackupRest)
  | { kind: "own"; written: Written[] }
  | { kind: "json"; data: unknown; name: string }
  | { kind: "note"; file: TextFile }
  /** `refusal` gives the reason, for when nothing else is found. */
  | { kind: "other"; name: string; refusal?: ReadRefusal }
  | Imported
  | OpenTable;

export function joinParts(
  parts: readonly FilePart[],
  { titles, order }: { titles: ProgramTitles; order: DateOrder },
): ReadRefusal | Incoming | OpenTable {
  const filled = parts.filter(({ kind }) => kind !== "other");
  const alone = parts.find((part) => part.kind === "backup" || part.kind === "columns");
  if (alone === undefined) return joinWords(parts, { titles, order });
  if (filled.length > 1) return refuse("together", alone.kind);
  const leftOut = countMedia(parts.filter((part) => part.kind === "other").map(({ name }) => name));
  if (alone.kind === "columns") return { ...alone, leftOut };
  const { contents, deck, unreadable } = alone;
  return { kind: "backup", contents, rest: { deck, unreadable }, program: null, imported: [], leftOut };
}

function joinWords(
  parts: readonly FilePart[],
  { titles, order }: { titles: ProgramTitles; order: DateOrder },
): ReadRefusal | Incoming {
  const json = gatherJson(parts.filter((part) => part.kind === "json"));
  if (json.kind === "refused") return json;
  const own = [...json.written, ...parts.filter((part) => part.kind === "own").flatMap(({ written }) => written)];
  const imported = [...json.imported, ...parts.filter((part) => part.kind === "imported")];
  const notes = readNotes(parts, order, own.length + imported.length > 0);
  if (notes.kind === "refused") return notes;
  const all = [...imported, ...notes.imported];
  const isFound = own.length + all.length > 0 || parts.some(({ kind }) => kind === "own");
  const refusal = isFound ? null : whyNothing(parts, json.leftOut);
  if (refusal !== null) return refusal;
  const leftOut = [...json.leftOut, ...notes.leftOut, ...countUncounted(parts, all), leaveOutStrange(parts, all)];
  return toIncoming({ own, imported: all, leftOut }, titles);
}

/** `null` where nothing was chosen that should have held something. */
function whyNothing(parts: readonly FilePart[], unknown: readonly LeftOut[]): ReadRefusal | null {
  const [name] = unknown.flatMap(({ names }) => names);
  if (name !== undefined) return refuse("otherProgram", name);
  return parts.flatMap((part) => (part.kind === "other" && part.refusal ? [part.refusal] : []))[0] ?? null;
}

/** Counts pictures and other media that no program counts as its own. */
function countUncounted(parts: readonly FilePart[], imported: readonly Imported[]): LeftOut[] {
  if (imported.some(({ program }) => COUNTING.has(program))) return [];
  const others = parts.filter((part) => part.kind === "other").map(({ name }) => name);
  return countMedia(others.filter(isMedia));
}

/** In these programs, the entries themselves say which pictures they have. */
const COUNTING = new Set<Program>(["dayOne", "journey", "notes"]);

/** Names the files that are no media, and that no entry counts as its own. */
function leaveOutStrange(parts: readonly FilePart[], imported: readonly Imported[]): LeftOut {
  const counted = new Set(imported.flatMap(({ leftOut }) => leftOut.flatMap(({ names }) => names)));
  const others = parts.filter((part) => part.kind === "other").map(({ name }) => name);
  const names = others.filter((name) => !isMedia(name) && !counted.has(name.split("/").at(-1) ?? name));
  return { what: "files", count: names.length, names };
}

/** Takes in a table with the columns that the reader chose. */
export function readColumns(
  { table, leftOut }: OpenTable,
  choice: TableChoice,
  titles: ProgramTitles,
): ReadRefusal | Incoming {
  const read = tableToImported(table, choice);
  if (read.kind === "refused") return { ...read, name: null };
  return toIncoming({ own: [], imported: [read], leftOut }, titles);
}

type ReadNotes = { kind: "notes"; imported: Imported[]; leftOut: LeftOut[] };

/** If something else came in, a page beside it that only explains it is no note. */
function readNotes(parts: readonly FilePart[], order: DateOrder, isBeside: boolean): ReadRefusal | ReadNotes {
  const files = parts.filter((part) => part.kind === "note").map(({ file }) => file);
  if (files.length === 0) return { kind: "notes", imported: [], leftOut: [] };
  const others = parts.filter((part) => part.kind === "other").map(({ name }) => name);
  const media = others.filter(isMedia);
  const read = notesToImported(files, { order, media });
  if (read.kind === "imported") return { kind: "notes", imported: [read], leftOut: [] };
  if (!isBeside) return { ...read, reason: "undated", name: null };
  const names = files.map(({ name }) => name);
  return { kind: "notes", imported: [], leftOut: [{ what: "files", count: names.length, names }] };
}

type FoundParts = { own: Written[]; imported: Imported[]; leftOut: LeftOut[] };

function toIncoming({ own, imported, leftOut }: FoundParts, titles: ProgramTitles): Incoming {
  const answers = imported.flatMap((each) => importedToAnswers(each, titles));
  return {
    kind: "words",
    contents: writtenToContents([...own, ...answers]),
    imported: answers,
    rest: { deck: NO_DECK, unreadable: [] },
    program: imported[0]?.program ?? null,
    leftOut: addUp([...leftOut, ...imported.flatMap((each) => each.leftOut)]),
  };
}
