import type { Translate } from "../../components/translate.ts";
import { isSameAsked, type Asked } from "../../journal/askDay.ts";
import type { Entry } from "../../journal/entry.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { readEarlier } from "./earlierAnswers.ts";
import { findPart } from "./parts.dom.ts";

type Options = {
  /** Fulfilled once today's answer is there. */
  answered: Promise<unknown>;
  openStore: () => Promise<Outcome<Pick<JournalStore, "readAnswersTo">>>;
  translate: Translate;
  /** Loads what renders the answers. */
  loadAnswers: () => Promise<{ renderEarlier: (container: Element, entries: readonly Entry[]) => void }>;
};

type Offer = (entries: readonly Entry[]) => void;

/**
 * "Eerder schreef je…", below the answer. `refresh` asks once whether the question was answered on an earlier day. It
 * asks again after news, or where the journal could not be read. `forgetOther` removes what belongs to another question.
 * The result only shows once `answered`: it comes with today's answer, so that the page changes once.
 */
export function createEarlierAnswersView(options: Options) {
  const { answered, openStore } = options;
  const container = findPart("earlier");
  let current: Asked | null = null;
  let isKnown = false;
  let offer: Offer | null = null;
  const show = (entries: readonly Entry[]) => {
    if (entries.length > 0) return (offer ??= createOffer(container, options))(entries);
    container?.replaceChildren();
    offer = null;
  };
  const forgetOther = (asked: Asked) => {
    if (current === null || isSameAsked(asked, current)) return;
    [current, isKnown] = [null, false];
    show([]);
  };
  const refresh = async (asked: Asked, mayBeNews = false) => {
    forgetOther(asked);
    if (isKnown && !mayBeNews) return;
    [current, isKnown] = [asked, true];
    const opened = await openStore();
    const entries = opened.kind === "ok" ? await readEarlier(opened.value, asked) : null;
    await answered;
    if (current !== asked) return;
    if (entries) show(entries);
    else isKnown = false;
  };
  return { refresh, forgetOther };
}

/**
 * It is closed, so that it neither influences the reader nor shows words to others. Its content is loaded when it is
 * opened, and removed when it is closed.
 */
function createOffer(container: Element | null, { translate, loadAnswers }: Options): Offer {
  const [details, summary, content] = [create("details"), create("summary"), create("div")];
  let entries: readonly Entry[] = [];
  let hasContent = false;
  const fill = async () => {
    hasContent ||= details.open;
    if (hasContent) (await loadAnswers()).renderEarlier(content, details.open ? entries : []);
  };
  summary.textContent = translate("earlierYouWrote");
  details.append(summary, content);
  details.addEventListener("toggle", () => void fill());
  container?.replaceChildren(details);
  return (found) => {
    entries = found;
    void fill();
  };
}

function create<Name extends "details" | "summary" | "div">(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElement(name);
}
