/** What comes of entries that came in before and were edited since: a new version of their answers here. */
import { createAnswerId, type Answer, type AnswerId } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import { findHeads, hasWords, oldestFirst, toState, type Revision } from "../../journal/revision.ts";
import type { ImportedAnswer } from "./importedToWritten.ts";
import { findKnown } from "./knownEntries.ts";
import { isImported, writtenToContents, type Written } from "./written.ts";

type Incoming = { contents: JournalContents; imported: readonly ImportedAnswer[] };

/** What comes in, where it belongs in the journal that is here. What is here already: see leaveOutKnown. */
export function placeEdited({ contents, imported }: Incoming, current: JournalContents): JournalContents {
  if (imported.length === 0) return contents;
  const ids = new Set(imported.map(({ written }) => createAnswerId(written.day, written.question.id)));
  const placed = placeImported(imported, current);
  return {
    answers: [...contents.answers.filter(({ id }) => !ids.has(id)), ...placed.answers],
    revisions: [...contents.revisions.filter(({ answerId }) => !ids.has(answerId)), ...placed.revisions],
    draws: contents.draws,
    stars: [...contents.stars.filter(({ id }) => !ids.has(id)), ...placed.stars],
  };
}

function placeImported(incoming: readonly ImportedAnswer[], current: JournalContents): JournalContents {
  const known = findKnown(incoming, current);
  const placed = incoming.map((each) => {
    const answer = known.get(each);
    return { written: answer ? placeAt(answer, each) : each.written, modifiedAt: each.entry.modifiedAt };
  });
  const contents = writtenToContents(placed.map(({ written }) => written));
  const modifiedAt = new Map(
    placed.map(({ written, modifiedAt: at }) => [keyOf(written.day, written.question.id, written.text), at]),
  );
  const here = Map.groupBy(current.revisions, ({ answerId }) => answerId);
  const byAnswer = Map.groupBy(contents.revisions, ({ answerId }) => answerId);
  const revisions = [...byAnswer].flatMap(([id, versions]) => {
    const dated = versions.map((version) => ({ version, at: modifiedAt.get(keyOfRevision(version)) ?? null }));
    return putInOrder(dated, here.get(id) ?? []);
  });
  // A star that was taken away here stays away.
  const isStanding = (id: AnswerId) => findHeads(here.get(id) ?? []).some(hasWords);
  return { ...contents, revisions, stars: contents.stars.filter(({ id }) => !isStanding(id)) };
}

/** The question stays as it was answered: a title that was changed since goes with the words. */
function placeAt({ day, question }: Answer, { written, entry }: ImportedAnswer): Written {
  const isOther = entry.title !== null && entry.title.normalize() !== question.text.normalize();
  return { ...written, day, question, text: isOther ? `# ${entry.title}\n\n${entry.text}` : entry.text };
}

type Dated = { version: Revision; at: number | null };

/**
 * Each upon the one before it, and the first upon what came in last. What the reader wrote upon that stays beside it, as
 * two versions.
 */
function putInOrder(dated: readonly Dated[], here: readonly Revision[]): Revision[] {
  const texts = new Set(here.map(({ text }) => text));
  const known = dated.filter(({ version }) => texts.has(version.text)).map(({ version }) => version);
  const news = dated.filter(({ version }) => !texts.has(version.text)).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const base = findBase(here);
  const placed: Revision[] = [];
  let last: Revision | null = base;
  let lastAt: number | null = null;
  for (const { version, at } of news) {
    // Of two that say no time, neither is the later.
    const isLater: boolean = placed.length === 0 || (at !== null && lastAt !== null && at > lastAt);
    const upon: Revision | null = isLater ? last : base;
    const next: Revision = upon === null ? version : putUpon(upon, version, at);
    placed.push(next);
    [last, lastAt] = [next, at];
  }
  return [...known, ...placed];
}

/** What came in last: one that stands, if there is one. */
function findBase(here: readonly Revision[]): Revision | null {
  return findHeads(here).findLast(isImported) ?? oldestFirst(here).findLast(isImported) ?? null;
}

function putUpon(base: Revision, version: Revision, at: number | null): Revision {
  const writtenAt = Math.max(at ?? version.writtenAt, base.writtenAt + 1);
  return { ...version, parents: [toState(base)], writtenAt };
}

function keyOfRevision({ answerId, text }: Revision): string {
  return JSON.stringify([answerId, text]);
}

function keyOf(day: string, questionId: string, text: string): string {
  return JSON.stringify([`${day}:${questionId}`, text]);
}
