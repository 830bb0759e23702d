/** The parts of the new tab and the popup that scripts fill, read, or put something beside. `TodayPage` marks each once. */
export const PARTS = [
  "main",
  "top",
  "lamp",
  "date",
  "question",
  "hint",
  "paper",
  "answer",
  "saving",
  "status",
  "announced",
  "notice",
  "earlier",
  "source",
  "section",
  "article",
  "read",
  "another",
  "journal",
] as const;

export type Part = (typeof PARTS)[number];

type ElementOf<Name extends Part> = Name extends "answer" ? HTMLTextAreaElement : HTMLElement;

/** The element that is marked as this part. `null` where it is gone: a page without a question has no box. */
export function findPart<Name extends Part>(part: Name): ElementOf<Name> | null {
  return document.querySelector(`[data-part=${part}]`);
}
