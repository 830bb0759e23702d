/** The formats that other programs read. */
import type { Day } from "../../content/day.ts";
import { packFiles } from "./archive.ts";
import { writtenToMarkdownBook, writtenToPlainBook, type BookWords } from "./book.ts";
import { writtenToDayOne } from "./dayOne.ts";
import type { ExportFormat } from "./exportFormat.ts";
import { writtenToDays } from "./markdownDays.ts";
import { writtenToTable } from "./table.ts";
import type { Written } from "./written.ts";

export type ExportFile = { name: string; content: string | Uint8Array<ArrayBuffer> };

/** `day` is the day of the export. */
export function createExport(
  format: ExportFormat,
  written: readonly Written[],
  { day, words }: { day: Day; words: BookWords },
): ExportFile {
  switch (format) {
    case "markdownDays":
      return { name: `dagvraag-${day}-markdown.zip`, content: packFiles(writtenToDays(written)) };
    case "markdownBook":
      return { name: `dagvraag-${day}.md`, content: writtenToMarkdownBook(written, words) };
    case "plainBook":
      return { name: `dagvraag-${day}.txt`, content: writtenToPlainBook(written, words) };
    case "table":
      return { name: `dagvraag-${day}.csv`, content: writtenToTable(written) };
    case "dayOne": {
      const files = [{ name: "Dagvraag.json", text: writtenToDayOne(written) }];
      return { name: `dagvraag-${day}-dayone.zip`, content: packFiles(files) };
    }
  }
}
