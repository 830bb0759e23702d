/** Reads all that the journal's page shows, for printing: the whole journal, or what was found. */
import type { LookBack } from "../../features/lookBack/lookBack.ts";
import type { AnswerFinder } from "./answerFinder.ts";

/** So many frames may bring nothing before reading ends: an answer that can't close may hold it up. */
const MOST_WAITS = 100;

/** In answers. So many are read at a time, since nobody waits to type meanwhile. */
const FOR_PAPER = 50;

type ListModels = { lookBack: LookBack; finder: AnswerFinder };

/**
 * Reads a group at a time, so that the page stays awake. A group may be on its way already, or may be held up. `waits`
 * is how many frames may still bring nothing.
 */
export async function readOn({ lookBack, finder }: ListModels, waits = MOST_WAITS): Promise<void> {
  const { hasMore, entries } = finder.shown.value ?? lookBack.state.value;
  if (!hasMore || waits === 0) return;
  await (finder.shown.value === null ? lookBack : finder.found).more(FOR_PAPER);
  await new Promise(requestAnimationFrame);
  const isOn = (finder.shown.value ?? lookBack.state.value).entries.length > entries.length;
  await readOn({ lookBack, finder }, isOn ? MOST_WAITS : waits - 1);
}
