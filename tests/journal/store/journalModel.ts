/**
 * The simplest possible journal, to compare the real one with. It notes what the store was given and what the store
 * said ok of. It also tracks which states nobody has written on top of.
 */
import type { Day } from "../../../content/day.ts";
import type { Draw } from "../../../content/deck/draw.ts";
import type { AnswerId } from "../../../journal/answer.ts";
import type { JournalContents } from "../../../journal/backup.ts";
import type { Revision } from "../../../journal/revision.ts";

type Node = { revision: Revision; isHead: boolean };

export class JournalModel {
  readonly nodes = new Map<string, Node>();
  /** The last state of each revision that a write said ok of. */
  readonly acknowledged = new Map<string, Revision>();
  readonly draws = new Map<Day, Draw>();
  /** Every write since the model began, in the order in which it was handed over. */
  readonly log: Revision[] = [];

  /** Notes a write. A new revision covers what it grew from, in the state that its page saw. */
  write(revision: Revision): void {
    this.log.push(revision);
    const known = this.nodes.get(revision.id);
    for (const parent of known ? [] : revision.parents) {
      const grownFrom = this.nodes.get(parent.id);
      if (grownFrom && grownFrom.revision.edition <= parent.edition) grownFrom.isHead = false;
    }
    const isTheSameAgain = known?.revision.edition === revision.edition;
    this.nodes.set(revision.id, { revision, isHead: isTheSameAgain ? known.isHead : true });
  }

  acknowledge(revision: Revision): void {
    const before = this.acknowledged.get(revision.id);
    if (before === undefined || before.edition <= revision.edition) this.acknowledged.set(revision.id, revision);
  }

  headsOf(answerId: AnswerId): Revision[] {
    const nodes = [...this.nodes.values()].filter(({ revision }) => revision.answerId === answerId);
    return nodes.filter(({ isHead }) => isHead).map(({ revision }) => revision);
  }

  erase(): void {
    this.nodes.clear();
    this.acknowledged.clear();
    this.draws.clear();
    this.log.length = 0;
  }

  /** Goes on from what is stored, after a restore that is judged by itself. */
  adopt({ revisions, draws }: JournalContents): void {
    this.nodes.clear();
    for (const revision of revisions) {
      this.nodes.set(revision.id, { revision, isHead: !isGrownUpon(revision, revisions) });
    }
    this.draws.clear();
    for (const draw of draws) this.draws.set(draw.day, draw);
  }
}

/** Whether a revision grew from this state, or from a later state of the same revision. */
export function isGrownUpon({ id, edition }: Revision, revisions: readonly Revision[]): boolean {
  return revisions.some(({ parents }) => parents.some((parent) => parent.id === id && parent.edition >= edition));
}

/** Whether a reader can still find a text: it stands, or was written on in exactly that state. */
export function isInReach({ id, edition }: Revision, revisions: readonly Revision[]): boolean {
  const stored = revisions.find((revision) => revision.id === id);
  if (stored === undefined || stored.edition < edition) return false;
  const isExactlyGrownUpon = revisions.some(({ parents }) =>
    parents.some((parent) => parent.id === id && parent.edition === stored.edition),
  );
  return isExactlyGrownUpon || !isGrownUpon(stored, revisions);
}
