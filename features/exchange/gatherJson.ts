/** Joins the JSON of several files by the program that wrote it: Journey has a file for each entry. */
import { dayOneToWritten, isOurDayOne } from "./dayOne.ts";
import { dayOneToImported, findDayOne } from "./from/dayOneEntries.ts";
import type { Imported, ImportResult, LeftOut, Program } from "./from/imported.ts";
import { findJourney, journeyToImported } from "./from/journey.ts";
import { findJrnl, jrnlToImported } from "./from/jrnl.ts";
import { refuse, type ReadRefusal } from "./refusal.ts";
import type { Written } from "./written.ts";

type JsonFile = { name: string; /** `undefined` where it couldn't be read. */ data: unknown };
type Gathered = { kind: "gathered"; written: Written[]; imported: Imported[]; leftOut: LeftOut[] };

const READERS: { find: (data: unknown) => unknown[] | null; read: (entries: readonly unknown[]) => ImportResult }[] = [
  { find: findDayOne, read: dayOneToImported },
  { find: findJourney, read: journeyToImported },
  { find: findJrnl, read: jrnlToImported },
];

/** Files that no known program writes are left out by name. */
export function gatherJson(files: readonly JsonFile[]): Gathered | ReadRefusal {
  const own = files.map(({ data }) => dayOneToWritten(data));
  const others = files.filter((_file, index) => own[index] === null);
  const changed = others.find(({ data }) => isOurDayOne(data));
  if (changed) return { ...refuse("changed", changed.name), name: files.length > 1 ? changed.name : null };
  const imported: Imported[] = [];
  const known = new Set<JsonFile>();
  for (const { find, read } of READERS) {
    const found = others.map((file) => ({ file, entries: known.has(file) ? null : find(file.data) }));
    const entries = found.flatMap((each) => each.entries ?? []);
    for (const each of found) if (each.entries !== null) known.add(each.file);
    const result = entries.length === 0 ? null : read(entries);
    if (result?.kind === "refused") return { ...result, name: null };
    if (result !== null) imported.push(result);
  }
  const unknown = others.filter((file) => !known.has(file)).map(({ name }) => name);
  const written = own.flatMap((each) => each ?? []);
  const leftOut = [{ what: "files", count: unknown.length, names: unknown } as const];
  return { kind: "gathered", written, imported, leftOut };
}

const LOOKED_AT = 100_000;

/** The program of a text that is no JSON any more, since it was cut off or edited. */
export function guessProgram(text: string): Program | null {
  const begin = text.slice(0, LOOKED_AT);
  if (!/^\uFEFF?\s*[[{]/u.test(begin)) return null;
  if (/"creationDate"\s*:/u.test(begin)) return "dayOne";
  if (/"date_?(?:ofJ|j)ournal"\s*:/iu.test(begin)) return "journey";
  return /"body"\s*:/u.test(begin) && /"starred"\s*:/u.test(begin) ? "jrnl" : null;
}
