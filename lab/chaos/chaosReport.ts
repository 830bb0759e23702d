/** The report of a run. It has one line in the end, and says of each loss what was lost and how to replay it. */
import { MARGIN } from "./promises.ts";
import type { RoundResult } from "./runRound.ts";

/** `hung` counts the browsers that had to be killed before the round was done. */
export type RunRound = { round: number; hung: number } & (RoundResult | { error: string });

export function summarize(rounds: readonly RunRound[], seed: number): string {
  const results = rounds.filter((round) => "losses" in round);
  const count = (size: (result: RoundResult) => number) => results.reduce((sum, result) => sum + size(result), 0);
  const lost = count(countLost);
  const figures = [`rounds ${results.length}`, `typed ${count(({ typed }) => typed)}`];
  return [...figures, `kept ${count(({ kept }) => kept)}`, `lost ${lost}`, countHung(rounds), `seed ${seed}`].join(
    ", ",
  );
}

/** Says in how many rounds the machine was too busy for 100 ms, and how late it was at worst. */
export function describeLateness(rounds: readonly RunRound[]): string {
  const late = rounds.flatMap((round) => ("late" in round && round.late > MARGIN ? [round.late] : []));
  if (late.length === 0) return `The browser itself kept what a bare page put within ${MARGIN} ms in every round.`;
  const worst = Math.max(...late);
  return `The browser itself was later than ${MARGIN} ms in ${late.length} rounds, ${worst} ms at worst: there, that was the margin.`;
}

/** The browser may hang this often in ten rounds. More hangs are a fault of ours. */
const MOST_HUNG = 2;

/** Empty while few browsers hang. */
export function describeHung(rounds: readonly RunRound[]): string[] {
  const hung = rounds.reduce((sum, round) => sum + round.hung, 0);
  const isMuch = hung > Math.max(MOST_HUNG, (MOST_HUNG * rounds.length) / 10);
  return isMuch ? [`The browser hung ${hung} times in ${rounds.length} rounds.`] : [];
}

function countHung(rounds: readonly RunRound[]): string {
  return `hung ${rounds.reduce((sum, round) => sum + round.hung, 0)}`;
}

export function isClean(round: RunRound): boolean {
  return "losses" in round && round.losses.length === 0;
}

/** Empty for a round that lost nothing. */
export function describeTrouble(round: RunRound, seed: number): string[] {
  if (isClean(round)) return [];
  const replay = `  again: npm run chaos -- --seed ${seed} --round ${round.round}`;
  if ("error" in round) return [`Round ${round.round} could not be run: ${round.error}`, replay];
  const losses = round.losses.flatMap(({ surface, question, reason, promised, nearest, where, characters }) => [
    `Round ${round.round} (${round.ending}) lost ${characters} characters on ${surface}, at "${question}".`,
    `  ${reason}: ${quote(promised, nearest)}`,
    `  nearest in the journal: ${quote(nearest, promised)}; ${where}`,
  ]);
  return [...losses, replay];
}

function countLost({ losses }: RoundResult): number {
  return losses.reduce((sum, { characters }) => sum + characters, 0);
}

/** The part around the first character that differs. */
function quote(text: string, other: string): string {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start += 1;
  const shown = JSON.stringify(text.slice(Math.max(0, start - 30), start + 60));
  return `${shown} (${text.length} characters, the same up to ${start})`;
}
