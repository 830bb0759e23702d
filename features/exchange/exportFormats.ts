/** The formats that other programs read. */
import type { Day } from "../../content/day.ts";
import { packFiles } from "./archive.ts";
import { writtenToMarkdownBook, writtenToPlainBook, type BookWords } from "./book.ts";
import { createFile } from "../../journal/createFile.ts";
import { writtenToDayOne } from "./dayOne.ts";
import type { ExportFormat } from "./exchangeTask.ts";
import { writtenToDays } from "./markdownDays.ts";
import { writtenToTable } from "./table.ts";
import type { Written } from "./written.ts";

/** `day` is the day of the export. */
export function createExport(
  format: ExportFormat,
  written: readonly Written[],
  { day, words }: { day: Day; words: BookWords },
): File {
  switch (format) {
    case "markdownDays":
      return createFile(`dagvraag-${day}-markdown.zip`, packFiles(writtenToDays(written)));
    case "markdownBook":
      return createFile(`dagvraag-${day}.md`, writtenToMarkdownBook(written, words));
    case "plainBook":
      return createFile(`dagvraag-${day}.txt`, writtenToPlainBook(written, words));
    case "table":
      return createFile(`dagvraag-${day}.csv`, writtenToTable(written));
    case "dayOne": {
      const files = [{ name: "Dagvraag.json", text: writtenToDayOne(written) }];
      return createFile(`dagvraag-${day}-dayone.zip`, packFiles(files));
    }
  }
}
