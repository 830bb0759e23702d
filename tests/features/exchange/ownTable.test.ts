/** A table of ours that a spreadsheet saved. */
import { describe, expect, test } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import { createQuestionId } from "../../../content/questionId.ts";
import { tableToWritten, writtenToTable } from "../../../features/exchange/table.ts";
import type { Written } from "../../../features/exchange/written.ts";
import { ONE, QUESTION } from "./example.ts";
import { fileOf, read } from "./fixture.ts";

const TABLE = writtenToTable([ONE]);

describe("a row of empty cells", () => {
  test.each([
    ["at the end", `${TABLE},,,,,,,,,,,\r\n`],
    ["of white space", `${TABLE} , ,\t,,,,,,,,,\r\n`],
    ["of quotes", `${TABLE}${'""'.concat(',""'.repeat(11))}\r\n`],
    ["that is short", `${TABLE},,\r\n`],
    ["that is long", `${TABLE}${",".repeat(40)}\r\n`],
    ["of marks that show nothing", `${TABLE}\u200B,\u00A0,,,,,,,,,,\r\n`],
    ["in the midst", TABLE.replace("\r\n", "\r\n,,,,,,,,,,,\r\n")],
    ["with semicolons", TABLE.replaceAll(",", ";").concat(";;;;;;;;;;;\r\n")],
    ["at the end of every row too", TABLE.replaceAll("\r\n", ",,\r\n")],
  ])("%s is none", (_where, table) => {
    expect(tableToWritten(table)).toEqual([ONE]);
  });

  test("is none where all rows are", async () => {
    const empty = `${writtenToTable([])},,,,,,,,,,,\r\n`;
    expect(await read([fileOf(empty, "dagvraag.csv")])).toMatchObject({ kind: "words", contents: { answers: [] } });
  });

  test.each([
    ["a word beyond the last column", TABLE.replace(/\r\n$/u, ",woord\r\n")],
    ["a word alone in its row", `${TABLE}woord,,,,,,,,,,,\r\n`],
    ["a row that breaks off", `${TABLE}2026-11-23,Wat?,Thee.\r\n`],
  ])("is not %s: it is refused", async (_what, table) => {
    expect(await read([fileOf(table, "dagvraag.csv")])).toMatchObject({ kind: "refused", reason: "changed" });
  });
});

/** The id of this question, found by trying, is all digits but for one e. */
const FIGURES = { address: "https://www.gerritvanderheide.com/keuzes/rust", ...findFigures() };

function findFigures(): { text: string; id: QuestionId } {
  for (let number = 0; ; number += 1) {
    const text = `Wat mag er vandaag blijven liggen, ${number}?`;
    const id = createQuestionId("https://www.gerritvanderheide.com/keuzes/rust", text);
    if (/^[1-9]\d{15}$/u.test(id) && Number(id) < Number.MAX_SAFE_INTEGER) return { text, id };
  }
}

describe("an id that a spreadsheet made a number", () => {
  const one: Written = { ...ONE, question: { ...QUESTION, id: FIGURES.id, text: FIGURES.text } };
  const withId = (id: string) => writtenToTable([one]).replace(`'${FIGURES.id}`, id);
  const exact = Number(FIGURES.id);
  const short = exact.toExponential(5).replace("e", "E");

  test("has a mark before it, as a formula has", () => {
    expect(writtenToTable([one])).toContain(`,'${FIGURES.id},`);
    expect(tableToWritten(writtenToTable([one]))).toEqual([one]);
  });

  test.each([
    ["shortened", short],
    ["shortened, with a comma", `"${short.replace(".", ",")}"`],
    ["shortened to hardly anything", exact.toExponential(0).replace("e", "E")],
    ["without its last digit", `${FIGURES.id.slice(0, 15)}0`],
    ["without a mark", FIGURES.id],
  ])("is known again: %s", (_how, id) => {
    expect(tableToWritten(withId(id))).toEqual([one]);
  });

  test.each(["1.2E+15", '"1,23457E+15"', "1E+99", "123456", "9,87654E+15".replace(",", ".")])(
    "is refused where nothing tells which it was: %s",
    async (id) => {
      const table = TABLE.replace(QUESTION.id, id);
      expect(await read([fileOf(table, "dagvraag.csv")])).toMatchObject({ kind: "refused", reason: "numbered" });
    },
  );

  test("may be one of figures in a table of before they were marked", () => {
    const own = "1234567890123456" as QuestionId;
    const written = { ...ONE, question: { ...QUESTION, id: own } };
    expect(tableToWritten(writtenToTable([written]).replace(`'${own}`, own))).toEqual([written]);
  });
});
