import { readEarlier } from "../../journal/earlierAnswers.ts";
import { isSameAsked, type Asked } from "../../journal/todayState.ts";
import { openStore } from "../door/openStore.ts";
import type { renderEarlier } from "./renderEarlier.tsx";

/**
 * "Eerder schreef je…": whether the question was answered on an earlier day is asked once the box is ready, and again
 * for another question, or where there may be news. What shows it is loaded where it was.
 */
export function createEarlier(): (asked: Asked, mayBeNews?: boolean) => Promise<void> {
  let looked: Asked | null = null;
  let showing: { renderEarlier: typeof renderEarlier } | null = null;
  return async (asked, mayBeNews = false) => {
    const isSame = looked !== null && isSameAsked(asked, looked);
    if (isSame && !mayBeNews) return;
    looked = asked;
    if (!isSame) showing?.renderEarlier(asked, []);
    const opened = await openStore();
    const entries = opened.kind === "ok" ? await readEarlier(opened.value, asked) : [];
    if (entries.length > 0) showing ??= await import("./renderEarlier.tsx");
    if (looked === asked) showing?.renderEarlier(asked, entries);
  };
}
