/** What an import would add, in numbers and days. The reader sees it before anything is written. */
import { isDay, type Day } from "../../content/day.ts";
import type { JournalContents } from "../../journal/backup.ts";
import type { RestorePlan } from "../../journal/restore.ts";
import { isEmptyDeck, type DeckContents } from "../../journal/restoreDeck.ts";
import { findHeads, hasWords } from "../../journal/revision.ts";
import type { LeftOut, Program } from "./from/imported.ts";
import type { Incoming } from "./joinParts.ts";

export type ImportPlan = Pick<RestorePlan, "answers" | "revisions" | "draws"> & {
  kind: Incoming["kind"];
  /** `null` for our own files. */
  program: Program | null;
  hasNews: boolean;
  /** How many questions are new here that were read or hidden elsewhere. */
  deck: { read: number; hidden: number };
  /** Rows of a backup that made no sense where it was made. They are not put back, and stay in the file. */
  unreadable: number;
  /** The first and last day of the new answers; `null` without any. */
  span: { first: Day; last: Day } | null;
  /** Answers that came in before and get a new version. `answers.clashing` counts those that then have two versions. */
  renewed: number;
  /** The days on which something new joins what is here: their number, and the first few. */
  meeting: { count: number; days: Day[] };
  /** What is left out of each kind, with the first few names. */
  leftOut: LeftOut[];
};

type Planned = RestorePlan & { add: { deck: DeckContents } };

const NAMED = 5;
/** In characters. */
const LONGEST_NAME = 80;

export function summarizePlan(plan: Planned, incoming: Incoming, current: JournalContents): ImportPlan {
  const { answers, revisions, draws, add } = plan;
  const days = add.answers.map(({ day }) => day).toSorted();
  const [first] = days;
  const last = days.at(-1);
  const meeting = incoming.program === null ? daysOf(plan.clashes) : daysInBoth(days, current);
  return {
    answers,
    revisions,
    draws,
    kind: incoming.kind,
    program: incoming.program,
    hasNews:
      add.answers.length + add.revisions.length + add.draws.length + add.stars.length > 0 || !isEmptyDeck(add.deck),
    deck: { read: add.deck.questions.length, hidden: add.deck.hidden.length },
    unreadable: incoming.rest.unreadable.length,
    span: first === undefined || last === undefined ? null : { first, last },
    renewed: countRenewed(plan, current),
    meeting: { count: meeting.length, days: meeting.slice(0, NAMED) },
    leftOut: incoming.leftOut.map((each) => ({ ...each, names: each.names.slice(0, NAMED).map(shorten) })),
  };
}

/** Counts only answers that stand here. A deleted one comes back, and is not renewed. */
function countRenewed({ add, clashes }: Planned, { revisions }: JournalContents): number {
  const changed = new Set(add.revisions.map(({ answerId }) => answerId));
  const here = Map.groupBy(
    revisions.filter(({ answerId }) => changed.has(answerId)),
    ({ answerId }) => answerId,
  );
  const standing = [...here].filter(([, own]) => findHeads(own).some(hasWords));
  return standing.filter(([id]) => !clashes.includes(id)).length;
}

function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
}

function daysOf(ids: RestorePlan["clashes"]): Day[] {
  const days = ids.map((id) => id.slice(0, 10)).filter(isDay);
  return [...new Set(days)].toSorted();
}

/** An entry of another program has a question of its own, so it joins the other answers of that day. */
function daysInBoth(days: readonly Day[], { answers, revisions }: JournalContents): Day[] {
  const written = new Set(revisions.map(({ answerId }) => answerId));
  const here = new Set(answers.filter(({ id }) => written.has(id)).map(({ day }) => day));
  return [...new Set(days.filter((day) => here.has(day)))];
}
