/**
 * Unreadable notes (drafts.ts) may hold words, so they stay until all is erased. Each page tells of them until the
 * reader has taken them along.
 */
import type { RescueWay } from "../features/writing/Rescue.tsx";
import { isObject, isText } from "../content/shape.ts";
import { showNotice } from "./notice.ts";
import { rescueText } from "./rescueText.ts";
import { translate } from "./translate.ts";
import { attempt, DRAFTS_TAKEN, type Note } from "./drafts.ts";

export function tellOfUnreadableDrafts(notes: readonly Note[]): void {
  const texts = [...new Set(notes.map(draftToText))];
  const taken = readTaken();
  // A worker has no one to tell.
  if (typeof document === "undefined" || texts.every((text) => taken.includes(text))) return;
  const take = async (way: RescueWay) => {
    await rescueText(texts.join("\n\n"), way);
    await attempt(() => localStorage.setItem(DRAFTS_TAKEN, JSON.stringify(texts)));
    notice.remove();
  };
  const notice = showNotice(translate("unreadableNotes"), [
    { name: translate("copyText"), onClick: () => void take("copy") },
    { name: translate("downloadText"), onClick: () => void take("download") },
  ]);
}

/** The words come first, if any can be found. Then comes the whole note. */
function draftToText([key, note]: Note): string {
  const raw = isText(note) ? note : JSON.stringify(note);
  return [...wordsIn(note), `${key}: ${raw}`].join("\n\n");
}

function wordsIn(note: unknown): string[] {
  try {
    const parsed: unknown = isText(note) ? JSON.parse(note) : note;
    const revision = isObject(parsed) ? parsed["revision"] : null;
    return isObject(revision) && isText(revision["text"]) ? [revision["text"]] : [];
  } catch {
    return [];
  }
}

function readTaken(): unknown[] {
  try {
    const taken: unknown = JSON.parse(localStorage.getItem(DRAFTS_TAKEN) ?? "[]");
    return Array.isArray(taken) ? taken : [];
  } catch {
    return [];
  }
}
