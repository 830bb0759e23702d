import { createAnswer } from "../../../journal/answer.ts";
import type { Clock } from "../../../journal/clock.ts";
import type { Drafts } from "../../../journal/drafts.ts";
import { typeRevision, type Revision, type RevisionId } from "../../../journal/revision.ts";
import { findPart } from "../parts.dom.ts";
import type { HandedOver } from "./firstPaint.ts";

type Options = Pick<Clock, "now"> & { createId: () => RevisionId; drafts: Pick<Drafts, "save"> };

/** Notes as a draft what is typed to the question that is painted, until the page's own code takes it over. */
export function captureInput(page: HandedOver, { now, createId, drafts }: Options): void {
  const { painted } = page;
  const box = findPart("answer");
  if (!painted || !box) return;
  const answer = createAnswer(painted.day, painted.question);
  let typed: Revision | null = null;
  const listen = () => {
    typed = typeRevision(answer, box.value, { before: typed, parents: [], now: now(), createId });
    drafts.save(answer, typed);
  };
  if (box.value !== "") listen();
  box.addEventListener("input", listen);
  page.takeTyped = () => {
    box.removeEventListener("input", listen);
    return typed;
  };
}
