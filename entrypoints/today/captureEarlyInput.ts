/**
 * The first script after the first paint. It keeps drafts of what is typed until the page's own code is there. A
 * reader who writes at once is ahead of that code, and may leave before it comes.
 */
import { captureInput } from "../../features/today/firstPaint/captureInput.dom.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { drafts } from "../../platform/drafts.ts";

const page = globalThis.dagvraagFirstPaint;
if (page) captureInput(page, { now: () => new Date(), createId: createRevisionId, drafts });
