/**
 * Unreadable drafts (drafts.ts) may hold words, so they stay until all is erased. Each page tells of them until the
 * reader has taken them along.
 */
import type { RescueWay } from "../features/writing/Rescue.tsx";
import { isObject, isText } from "../content/shape.ts";
import { showNotice } from "./notice.ts";
import { rescueText } from "./rescueText.ts";
import { translate } from "./translate.ts";
import { attempt, SAVED_UNREADABLE_KEY, type StoredDraft } from "./drafts.ts";

export function warnOfUnreadableDrafts(drafts: readonly StoredDraft[]): void {
  const texts = [...new Set(drafts.map(draftToText))];
  const saved = readSaved();
  // A worker has no one to tell.
  if (typeof document === "undefined" || texts.every((text) => saved.includes(text))) return;
  const save = async (way: RescueWay) => {
    await rescueText(texts.join("\n\n"), way);
    await attempt(() => localStorage.setItem(SAVED_UNREADABLE_KEY, JSON.stringify(texts)));
    notice.remove();
  };
  const notice = showNotice(translate("unreadableNotes"), [
    { name: translate("copyText"), onClick: () => void save("copy") },
    { name: translate("downloadText"), onClick: () => void save("download") },
  ]);
}

/** The words come first, if any can be found. Then comes the whole draft. */
function draftToText([key, draft]: StoredDraft): string {
  const raw = isText(draft) ? draft : JSON.stringify(draft);
  return [...wordsIn(draft), `${key}: ${raw}`].join("\n\n");
}

function wordsIn(draft: unknown): string[] {
  try {
    const parsed: unknown = isText(draft) ? JSON.parse(draft) : draft;
    const revision = isObject(parsed) ? parsed["revision"] : null;
    return isObject(revision) && isText(revision["text"]) ? [revision["text"]] : [];
  } catch {
    return [];
  }
}

function readSaved(): unknown[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(SAVED_UNREADABLE_KEY) ?? "[]");
    return Array.isArray(saved) ? saved : [];
  } catch {
    return [];
  }
}
