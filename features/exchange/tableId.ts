/** Ids of questions in a table. Some look like numbers, so a spreadsheet makes numbers of them. */
import { createQuestionId } from "../../content/questionId.ts";

/**
 * Matches what a spreadsheet makes of an id: 1.2E+15, 1,2E+15, 12345. Some ids of sixteen hexadecimal digits match too.
 */
const NUMBER = /^\d+(?:[.,]\d+)?(?:e\+?\d+)?$/iu;
const MARKED = /^'+\d+(?:e\d+)?$/iu;
const WHOLE = /^[0-9a-f]{16}$/u;
/** A spreadsheet knows text by this mark. */
const TEXT_MARK = "'";

/** Puts a mark before an id that a spreadsheet would take for a number. */
export function markId(id: string): string {
  return NUMBER.test(id) || MARKED.test(id) ? `${TEXT_MARK}${id}` : id;
}

/**
 * The id that was written there. If it became a number, it is found again from the question and its article. `null`
 * where that fails.
 */
export function repairId({ id = "", question = "", address = "" }: Record<string, string | undefined>): string | null {
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
