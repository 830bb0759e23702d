/** Says why a file can't be taken in. Each reason has its own sentence. */
import type { Program } from "./from/imported.ts";
import type { ReadRefusal, RefusalReason } from "./refusal.ts";
import type { MessageKey, Translate } from "../../components/translate.ts";

const REFUSALS = {
  notJson: "refusedNotJson",
  truncated: "refusedTruncated",
  otherProgram: "refusedOtherProgram",
  newerVersion: "refusedNewerVersion",
  damaged: "refusedDamaged",
  changed: "refusedChanged",
  numbered: "refusedNumbered",
  tooLarge: "refusedTooLarge",
  brokenFile: "refusedBroken",
  nothingInFile: "refusedNothingIn",
  undated: "refusedUndated",
  brokenZip: "refusedBrokenZip",
  lockedZip: "refusedLockedZip",
  packing: "refusedPacking",
  nestedZip: "refusedNestedZip",
  otherArchive: "refusedOtherArchive",
  emptyZip: "refusedEmptyZip",
  word: "refusedWord",
  spreadsheet: "refusedSpreadsheet",
  document: "refusedDocument",
  richText: "refusedRichText",
  webPage: "refusedWebPage",
  media: "refusedMedia",
  appleJournal: "refusedAppleJournal",
  googleKeep: "refusedGoogleKeep",
  evernote: "refusedEvernote",
  lockedJrnl: "refusedLockedJrnl",
  gone: "refusedGone",
  notText: "refusedNotText",
  together: "refusedTogether",
} as const satisfies Record<RefusalReason, MessageKey>;

/** These names are the same in every language. */
const NAMES: Partial<Record<Program, string>> = { dayOne: "Day One", jrnl: "jrnl", journey: "Journey" };

export function describeRefusal({ reason, program, name }: ReadRefusal, translate: Translate): string {
  const sentence = inWords(reason, program, translate);
  return name === null ? sentence : translate("refusedFile", name, sentence);
}

function inWords(reason: RefusalReason, program: Program | null, translate: Translate): string {
  if (program === "table" && reason === "brokenFile") return translate("refusedBrokenTable");
  if (program === "table" && reason === "nothingInFile") return translate("refusedNothingInTable");
  return translate(REFUSALS[reason], (program && NAMES[program]) ?? "");
}
