/** Reads all of what the journal's page shows, for paper: the whole journal, or what was found. */
import type { LookBack } from "../../features/lookBack/lookBack.ts";
import type { AnswerFinder } from "./answerFinder.ts";

/** How often it is asked in vain for what is yet to be read, a frame apart: an answer that can't be closed may hold it up. */
const MOST_WAITS = 100;

/** So many answers at a time, where nobody waits to type meanwhile. */
const FOR_PAPER = 50;

type ListModels = { lookBack: LookBack; finder: AnswerFinder };

/** A group at a time, so that the page stays awake. One may be on its way already, or can't come yet: `waits` counts those. */
export async function readOn({ lookBack, finder }: ListModels, waits = MOST_WAITS): Promise<void> {
  const { hasMore, entries } = finder.shown.value ?? lookBack.state.value;
  if (!hasMore || waits === 0) return;
  await (finder.shown.value === null ? lookBack : finder.found).more(FOR_PAPER);
  await new Promise(requestAnimationFrame);
  const isOn = (finder.shown.value ?? lookBack.state.value).entries.length > entries.length;
  await readOn({ lookBack, finder }, isOn ? MOST_WAITS : waits - 1);
}
