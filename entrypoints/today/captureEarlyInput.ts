/**
 * The first script after the first paint. It keeps drafts of what is typed until the page's own code is there. A reader who
 * writes at once is ahead of that code, and may leave before it comes.
 */
import { createAnswer } from "../../journal/answer.ts";
import { typeRevision, type Revision } from "../../journal/revision.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { drafts } from "../../platform/drafts.ts";
import { findPart } from "../../features/today/parts.dom.ts";
import type { HandedOver } from "./firstPaint.ts";

const handedOver = globalThis.dagvraagFirstPaint;
if (handedOver) capture(handedOver);

function capture(page: HandedOver): void {
  const { painted } = page;
  const box = findPart("answer");
  if (!painted || !box) return;
  const answer = createAnswer(painted.day, painted.question);
  let typed: Revision | null = null;
  const listen = () => {
    const typing = { before: typed, parents: [], now: new Date(), createId: createRevisionId };
    typed = typeRevision(answer, box.value, typing);
    drafts.save(answer, typed);
  };
  if (box.value !== "") listen();
  box.addEventListener("input", listen);
  page.takeTyped = () => {
    box.removeEventListener("input", listen);
    return typed;
  };
}
