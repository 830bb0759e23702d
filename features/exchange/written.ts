/**
 * What goes to other programs and comes back: the words that stand, without their history. Only a backup has the
 * history.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Day } from "../../content/day.ts";
import { createAnswerId, type Answer, type FrozenQuestion } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import { recordToEntry } from "../../journal/entry.ts";
import {
  findHeads,
  hasWords,
  toState,
  type Revision,
  type RevisionId,
  type RevisionState,
} from "../../journal/revision.ts";
import type { Star } from "../../journal/star.ts";

/** Times are in milliseconds since 1970: of its first word, of its last, and of its star, if it has one. */
export type Written = {
  day: Day;
  question: FrozenQuestion;
  text: string;
  startedAt: number;
  writtenAt: number;
  starredAt: number | null;
};

/** The ids of revisions that came in begin with this. */
const IMPORTED = "written-";
/** The ids of revisions begin with this that repeat words of this journal, above some that came in. */
const JOINED = "joined-";

/** Gives the oldest first. Of an answer that was written apart, it gives each version. */
export function listWritten({ answers, revisions, stars }: JournalContents): Written[] {
  const byAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  const starredAt = new Map(stars.map((star) => [star.id, star.starredAt]));
  return answers
    .flatMap((answer) => answerToWritten(answer, byAnswer.get(answer.id) ?? [], starredAt.get(answer.id) ?? null))
    .toSorted((a, b) => compare(a.day, b.day) || a.startedAt - b.startedAt || a.writtenAt - b.writtenAt);
}

function answerToWritten(answer: Answer, revisions: Revision[], starredAt: number | null): Written[] {
  const entry = recordToEntry({ answer, revisions });
  if (entry === null) return [];
  const { day, question } = answer;
  const texts = [...entry.others, entry.current];
  return texts.map(({ text, writtenAt }) => ({
    day,
    question,
    text,
    startedAt: entry.begunAt,
    writtenAt,
    starredAt,
  }));
}

/** The same words give the same revisions, so a file that comes twice adds nothing the second time. */
export function writtenToContents(written: readonly Written[]): JournalContents {
  const answers = new Map(
    written.map(({ day, question }) => {
      const id = createAnswerId(day, question.id);
      return [id, { id, day, question }];
    }),
  );
  const revisions = new Map(written.map((each) => [revisionIdOf(each), writtenToRevision(each)]));
  const stars = new Map(written.flatMap(writtenToStar).map((star) => [star.id, star]));
  return {
    answers: [...answers.values()],
    revisions: [...revisions.values()],
    draws: [],
    stars: [...stars.values()],
  };
}

function writtenToStar({ day, question, starredAt }: Written): Star[] {
  return starredAt === null ? [] : [{ id: createAnswerId(day, question.id), starredAt }];
}

function writtenToRevision(written: Written): Revision {
  const { day, question, text, startedAt, writtenAt } = written;
  const answerId = createAnswerId(day, question.id);
  return { id: revisionIdOf(written), edition: 1, answerId, parents: [], kind: "written", text, startedAt, writtenAt };
}

function revisionIdOf({ day, question, text }: Written): RevisionId {
  return hashToId([day, question.id, text]);
}

/**
 * The id for words that are here already, and are put on top of another state. `isOurs`: whether they were written
 * here.
 */
export function idUpon({ answerId, text }: Revision, upon: readonly RevisionState[], isOurs: boolean): RevisionId {
  const ids = upon.map(({ id }) => id);
  return hashToId([answerId, text, ids], isOurs ? JOINED : IMPORTED);
}

function hashToId(facts: readonly unknown[], prefix = IMPORTED): RevisionId {
  const hash = sha256(utf8ToBytes(JSON.stringify(facts)));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The brand stands for: an id of a revision.
  return `${prefix}${bytesToHex(hash).slice(0, 32)}` as RevisionId;
}

/** Whether it came in as words, and was not written here. */
export function isImported({ id, kind }: Revision): boolean {
  return kind === "written" && id.startsWith(IMPORTED);
}

/**
 * Leaves out words that the journal has already, under any id. Words that were deleted there come back. Words on top of
 * another state were put there on purpose: see mergeEdited.
 */
export function leaveOutKnown(incoming: JournalContents, { revisions }: JournalContents): JournalContents {
  const here = Map.groupBy(revisions, ({ answerId }) => answerId);
  const isKnown = ({ id, answerId, text, parents }: Revision): boolean => {
    const own = here.get(answerId) ?? [];
    const isSame = (each: Revision) => each.id === id || (parents.length === 0 && each.text === text);
    return findHeads(own).some(hasWords) && own.some(isSame);
  };
  const missing = incoming.revisions.filter((each) => !isKnown(each));
  const news = missing.map((each) => putUponDeletion(each, here.get(each.answerId) ?? []));
  const changed = new Set(news.map(({ answerId }) => answerId));
  // A star that was taken away since stays away.
  return { ...incoming, revisions: news, stars: incoming.stars.filter(({ id }) => changed.has(id)) };
}

/**
 * Puts the words on top of the deletion, under another id. Their own id may be here from before, and would add nothing.
 */
function putUponDeletion(revision: Revision, here: readonly Revision[]): Revision {
  const heads = findHeads(here);
  if (heads.length === 0 || heads.some(hasWords)) return revision;
  return { ...revision, id: idUpon(revision, heads, false), parents: heads.map(toState) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
