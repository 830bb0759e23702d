import { readFileSync } from "node:fs";
import path from "node:path";
import type { ProgramTitles } from "../../../features/exchange/importedToWritten.ts";
import { readFiles, type ChosenFile } from "../../../features/exchange/readFiles.ts";
import { listWritten } from "../../../features/exchange/written.ts";

export const TITLES: ProgramTitles = {
  dayOne: "Uit Day One",
  jrnl: "Uit jrnl",
  journey: "Uit Journey",
  notes: "Uit een notitie",
  table: "Uit een tabel",
};

/** A file of tests/fixtures/exchange, as a reader chooses it. */
export function fixture(name: string): ChosenFile {
  return fileOf(readFileSync(path.join("tests/fixtures/exchange", name)), path.basename(name));
}

export function fileOf(content: string | ArrayBuffer | Uint8Array<ArrayBuffer>, name = "bestand"): ChosenFile {
  return new File([content], name);
}

export function read(files: readonly ChosenFile[]) {
  const { signal } = new AbortController();
  return readFiles(files, { titles: TITLES, order: "dayFirst", onProgress: () => {}, signal });
}

/** The day, question and words of each answer. A starred one has a star before its day. */
export async function readRows(...names: string[]) {
  const incoming = await read(names.map(fixture));
  if (incoming.kind !== "words") return incoming;
  const { contents, program, leftOut } = incoming;
  const starred = new Set(contents.stars.map(({ id }) => id));
  const rows = listWritten(contents).map(({ day, question, text }) => {
    return [`${starred.has(`${day}:${question.id}`) ? "* " : ""}${day}`, question.text, text];
  });
  return { program, rows, leftOut };
}
