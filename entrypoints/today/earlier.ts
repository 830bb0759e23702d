import { readEarlier } from "../../features/today/earlierAnswers.ts";
import { findPart } from "../../features/today/parts.dom.ts";
import type { Entry } from "../../journal/entry.ts";
import { isSameAsked, type Asked } from "../../journal/askDay.ts";
import { openStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

/**
 * "Eerder schreef je…", below the answer. `look` asks once whether the question was answered on an earlier day. It asks
 * again after news, or where the journal could not be read. `forgetOther` removes what belongs to another question. The
 * result only shows once `answered`: it comes with today's answer, so that the page changes once.
 */
export function createEarlier(answered: Promise<unknown>) {
  const place = findPart("earlier");
  let looked: Asked | null = null;
  let isKnown = false;
  let offer: ((entries: readonly Entry[]) => void) | null = null;
  const show = (entries: readonly Entry[]) => {
    if (entries.length > 0) return (offer ??= createOffer(place))(entries);
    place?.replaceChildren();
    offer = null;
  };
  const forgetOther = (asked: Asked) => {
    if (looked === null || isSameAsked(asked, looked)) return;
    [looked, isKnown] = [null, false];
    show([]);
  };
  const look = async (asked: Asked, mayBeNews = false) => {
    forgetOther(asked);
    if (isKnown && !mayBeNews) return;
    [looked, isKnown] = [asked, true];
    const opened = await openStore();
    const entries = opened.kind === "ok" ? await readEarlier(opened.value, asked) : null;
    await answered;
    if (looked !== asked) return;
    if (entries) show(entries);
    else isKnown = false;
  };
  return { look, forgetOther };
}

/**
 * It is closed, so that it neither influences the reader nor shows words to others. Its content is loaded when it is
 * opened, and removed when it is closed.
 */
function createOffer(place: Element | null): (entries: readonly Entry[]) => void {
  const [details, summary, content] = [create("details"), create("summary"), create("div")];
  let entries: readonly Entry[] = [];
  let hasContent = false;
  const fill = async () => {
    hasContent ||= details.open;
    if (hasContent) (await import("./renderEarlier.tsx")).renderEarlier(content, details.open ? entries : []);
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
