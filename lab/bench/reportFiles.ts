import { compareFiles, pageFiles, MOST_BEFORE_PAINT, MOST_LOADED } from "./pageFiles.ts";
import type { Subject } from "./subjects.ts";
import type { Aim } from "./aim.ts";

type FileReport = { asked: ReadonlySet<string>; say: (line: string) => void };

/** Says where the known files of a page differ from what all its opens asked for. */
export function reportFiles(subjects: readonly Subject[], page: string, { asked, say }: FileReport): void {
  const full = subjects.find(({ name }) => name === "full");
  if (full !== undefined) compareFiles([...asked], pageFiles(full.build, page)).forEach(say);
}

/** What a page of the extension may weigh. */
export function listByteAims(page: keyof typeof MOST_LOADED): Aim[] {
  const alone = { subject: "full", against: null, unit: "bytes" } as const;
  return [
    { ...alone, title: "HTML, CSS and JS, gzip", measure: "bytes", most: MOST_LOADED[page] },
    { ...alone, title: "of which before the first paint", measure: "bytesBeforePaint", most: MOST_BEFORE_PAINT },
  ];
}
