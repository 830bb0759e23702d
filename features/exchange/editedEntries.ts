/** Handles entries that came in before and were edited since. Each becomes a new version of its answer here. */
import { createAnswerId, type Answer, type AnswerId } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import { findContinuation, findHeads, hasWords, oldestFirst, toState, type Revision } from "../../journal/revision.ts";
import { areSameTitle } from "./entryOrigin.ts";
import type { ImportedAnswer } from "./importedToWritten.ts";
import type { Incoming } from "./joinParts.ts";
import { findKnown } from "./knownEntries.ts";
import { idUpon, isImported, writtenToContents } from "./written.ts";

/** Puts what comes in where it belongs in the journal here. leaveOutKnown then leaves out what is here already. */
export function mergeEdited(
  { contents, imported }: Pick<Incoming, "contents" | "imported">,
  current: JournalContents,
): JournalContents {
  if (imported.length === 0) return contents;
  const ids = new Set(imported.map(({ day, question }) => createAnswerId(day, question.id)));
  const merged = mergeImported(imported, current);
  return {
    answers: [...contents.answers.filter(({ id }) => !ids.has(id)), ...merged.answers],
    revisions: [...contents.revisions.filter(({ answerId }) => !ids.has(answerId)), ...merged.revisions],
    draws: contents.draws,
    stars: [...contents.stars.filter(({ id }) => !ids.has(id)), ...merged.stars],
  };
}

function mergeImported(incoming: readonly ImportedAnswer[], current: JournalContents): JournalContents {
  const known = findKnown(incoming, current);
  const attached = incoming.map((each) => {
    const answer = known.get(each);
    return answer ? attachTo(answer, each) : each;
  });
  const contents = writtenToContents(attached);
  const modifiedAt = new Map(
    attached.map(({ day, question, text, entry }) => [keyOf(day, question.id, text), entry.modifiedAt]),
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

/** The question stays as it was answered. A title that was changed since becomes part of the words. */
function attachTo({ day, question }: Answer, imported: ImportedAnswer): ImportedAnswer {
  const { entry } = imported;
  const isOther = entry.title !== null && !areSameTitle(entry.title, question.text);
  return { ...imported, day, question, text: isOther ? `# ${entry.title}\n\n${entry.text}` : entry.text };
}

type Dated = { version: Revision; at: number | null };

/**
 * Puts each version on top of the one before, and the first on top of what came in last. What the reader wrote on top
 * of that stays beside it, as a second version. An older version, as from an earlier export, comes below what stands.
 */
function putInOrder(dated: readonly Dated[], here: readonly Revision[]): Revision[] {
  const base = findBase(here);
  const texts = new Set(here.map(({ text }) => text));
  const isKnown = ({ version }: Dated) => texts.has(version.text);
  const [known, fresh] = [dated.filter(isKnown), dated.filter((each) => !isKnown(each))];
  if (base === null) return [...known.map(({ version }) => version), ...stack(fresh.toSorted(byTime), null)];
  const again = known.filter((each) => isAgain(each, base, here));
  const older = fresh.filter((each) => isOlder(each, base, here));
  const newer = [...fresh.filter((each) => !older.includes(each)), ...again.map((each) => renew(each, base))];
  const below = older.toSorted(byTime).map(({ version }) => version);
  const rest = known.filter((each) => !again.includes(each)).map(({ version }) => version);
  return [...rest, ...putBelow(below, stack(newer.toSorted(byTime), base), { base, here })];
}

function byTime(a: Dated, b: Dated): number {
  return (a.at ?? 0) - (b.at ?? 0);
}

/** Puts each version on top of the one before, the oldest first. */
function stack(dated: readonly Dated[], base: Revision | null): Revision[] {
  const stacked: Revision[] = [];
  let last: Revision | null = base;
  let lastAt: number | null = null;
  for (const { version, at } of dated) {
    // Of two versions without a time, neither is the later.
    const isLater: boolean = stacked.length === 0 || (at !== null && lastAt !== null && at > lastAt);
    const upon: Revision | null = isLater ? last : base;
    const next: Revision = upon === null ? version : putUpon(upon, version, at);
    stacked.push(next);
    [last, lastAt] = [next, at];
  }
  return stacked;
}

/** Whether words that are here already came back in their program. */
function isAgain({ version, at }: Dated, base: Revision, here: readonly Revision[]): boolean {
  const isStanding = [base, ...findHeads(here)].some(({ text }) => text === version.text);
  return !isStanding && at !== null && at > base.writtenAt;
}

function renew({ version, at }: Dated, base: Revision): Dated {
  return { version: { ...version, id: idUpon(version, [base], false) }, at };
}

/** Whether a version is older than what stands. Of a deleted answer none is: it comes back, however old it is. */
function isOlder({ at }: Dated, base: Revision, here: readonly Revision[]): boolean {
  return at !== null && at < base.writtenAt && findHeads(here).some(hasWords);
}

/** The older versions come below the first new one. If there is no new one, what stands is repeated above them. */
function putBelow(
  below: readonly Revision[],
  [first, ...above]: readonly Revision[],
  { base, here }: { base: Revision; here: readonly Revision[] },
): Revision[] {
  const stacked = below.map((version, at) => ({ ...version, parents: below.slice(0, at).slice(-1).map(toState) }));
  const last = stacked.slice(-1).map(toState);
  if (first !== undefined) return [...stacked, { ...first, parents: [...first.parents, ...last] }, ...above];
  if (last.length === 0) return [];
  const isStanding = findHeads(here).includes(base);
  const top = isStanding ? base : (findContinuation([toState(base)], here) ?? base);
  const parents = [toState(top), ...last];
  const id = idUpon(top, parents, !isImported(top));
  return [...stacked, { ...top, id, edition: 1, parents, writtenAt: top.writtenAt + 1 }];
}

/** The revision that came in last. One that stands is preferred. */
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
