/** Ids of questions in a table: some look like numbers, and a spreadsheet makes numbers of those. */
import { createQuestionId } from "../../content/questionId.ts";

/** Sixteen hexadecimal digits may be this, and what a spreadsheet made of them is: 1.2E+15, 1,2E+15, 12345. */
const NUMBER = /^\d+(?:[.,]\d+)?(?:e\+?\d+)?$/iu;
const MARKED = /^'+\d+(?:e\d+)?$/iu;
const WHOLE = /^[0-9a-f]{16}$/u;
/** By which a spreadsheet knows text. */
const TEXT_MARK = "'";

/** With a mark before one that a spreadsheet would take for a number. */
export function markId(id: string): string {
  return NUMBER.test(id) || MARKED.test(id) ? `${TEXT_MARK}${id}` : id;
}

/**
 * What was written there. One that became a number is known again where it follows from the question and its article;
 * `null` where it is not.
 */
export function settleId({ id = "", question = "", address = "" }: Record<string, string | undefined>): string | null {
  if (MARKED.test(id)) return id.slice(TEXT_MARK.length);
  if (!NUMBER.test(id)) return id;
  const due = createQuestionId(address, question);
  if (isRounded(id, due)) return due;
  return WHOLE.test(id) ? id : null;
}

/** Whether the number may be that id, as far as its digits go. */
function isRounded(number: string, id: string): boolean {
  if (!NUMBER.test(id)) return false;
  const [mantissa = "", exponent = "0"] = number.replace(",", ".").toLowerCase().split("e");
  const [, decimals = ""] = mantissa.split(".");
  const lastDigit = 10 ** (Number(exponent) - decimals.length);
  // A spreadsheet keeps 15 digits.
  const lost = Math.max(lastDigit, 10 ** (Math.floor(Math.log10(Number(id))) - 14));
  return Math.abs(Number(number.replace(",", ".")) - Number(id)) <= lost;
}
