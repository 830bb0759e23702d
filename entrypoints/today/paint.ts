/**
 * The script that the new tab and the popup run before their first paint: a classic one, since a module runs too late.
 * It fills the prerendered page from the copy of what is known, keeps what is typed there, and loads the page's own code
 * once that is painted. The page comes hidden, so that no frame shows it half filled; where nothing is known of today, it
 * stays so until its own code is there.
 */
import { dayOf } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import type { Words } from "../../journal/typedAhead.ts";
import { typeRevision } from "../../journal/typeRevision.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { unsentNotes } from "../door/unsentNotes.ts";
import { readRecord, type FirstPaint } from "./firstPaint.ts";
import { paintToday } from "./paintToday.ts";

/** The page's own code, in the files that it is in: asked for one by one, each would wait for the one before it. */
const files = document.currentScript?.dataset["files"]?.split(" ") ?? [];
const load = () => {
  for (const file of files) void import(/* @vite-ignore */ file);
};

addEventListener("DOMContentLoaded", () => {
  const painted = paint();
  hear(painted);
  // A tab in the background isn't painted until someone looks at it.
  if (document.body.hidden || document.hidden) load();
  else requestAnimationFrame(() => setTimeout(load));
});

function paint(): FirstPaint | null {
  const day = dayOf(new Date());
  const { words, days, litDay } = readRecord();
  const known = days?.[day];
  try {
    if (!known || !words) return null;
    const painted = paintToday(document, { ...known, words, day, isLit: litDay === day });
    document.body.hidden = false;
    return painted;
  } catch {
    // The copy makes no sense.
    return null;
  }
}

/** Whoever begins to write with the first paint is ahead of the page's own code, and may be gone before it is there. */
function hear(painted: FirstPaint | null): void {
  let typed: Words | null = null;
  const listener = ({ target }: Event) => {
    if (!painted || !(target instanceof HTMLTextAreaElement)) return;
    const answer = createAnswer(painted.day, painted.question);
    const typing = { before: typed?.revision ?? null, now: new Date(), createId: createRevisionId };
    typed = { answer, revision: typeRevision(answer, target.value, typing) };
    unsentNotes.note(answer, typed.revision);
  };
  addEventListener("input", listener);
  globalThis.dagvraagFirstPaint = {
    painted,
    takeTyped: () => {
      removeEventListener("input", listener);
      return typed;
    },
  };
}
