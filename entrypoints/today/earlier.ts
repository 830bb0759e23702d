import { readEarlier } from "../../journal/earlierAnswers.ts";
import type { Entry } from "../../journal/entry.ts";
import { isSameAsked, type Asked } from "../../journal/todayState.ts";
import { openStore } from "../door/openStore.ts";
import { translate } from "../door/translate.ts";

/**
 * "Eerder schreef je…", below the answer: whether the question was answered on an earlier day is asked along with today's
 * answer, and again for another question, or where there may be news. What is in it is loaded when it is opened.
 */
export function createEarlier(): (asked: Asked, mayBeNews?: boolean) => Promise<void> {
  const place = document.querySelector("[role=status]")?.parentElement?.nextElementSibling ?? null;
  let looked: Asked | null = null;
  let showing: ((entries: readonly Entry[]) => void) | null = null;
  const show = (entries: readonly Entry[]) => {
    if (entries.length > 0) return (showing ??= createOffer(place))(entries);
    place?.replaceChildren();
    showing = null;
  };
  return async (asked, mayBeNews = false) => {
    const isSame = looked !== null && isSameAsked(asked, looked);
    if (isSame && !mayBeNews) return;
    looked = asked;
    // Of another question it is closed again.
    if (!isSame) show([]);
    const opened = await openStore();
    const entries = opened.kind === "ok" ? await readEarlier(opened.value, asked) : [];
    if (looked === asked) show(entries);
  };
}

/** Closed, so that it neither steers nor shows. */
function createOffer(place: Element | null): (entries: readonly Entry[]) => void {
  const [details, summary, content] = [create("details"), create("summary"), create("div")];
  let entries: readonly Entry[] = [];
  const fill = async () => {
    if (details.open) (await import("./renderEarlier.tsx")).renderEarlier(content, entries);
  };
  summary.textContent = translate("earlierYouWrote");
  details.append(summary, content);
  details.addEventListener("toggle", () => void fill());
  place?.replaceChildren(details);
  return (found) => {
    entries = found;
    void fill();
  };
}

function create<Name extends "details" | "summary" | "div">(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElement(name);
}
