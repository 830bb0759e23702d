/**
 * Puts the revisions of a backup beside those that are here. Nothing here is ever replaced: a revision that says
 * something else under the same id comes in under an id that follows from what it says, so that the same file
 * restored twice adds nothing the second time.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { toState, type Revision, type RevisionId, type RevisionState } from "./revision.ts";

export type RevisionsHere = {
  revisions: readonly Revision[];
  /** Keys of rows that are here and can't be read. */
  unreadableKeys: ReadonlySet<string>;
};

/** `clashing` counts those of `added` that come in under another id than they have in the file. */
export type MergedRevisions = { added: Revision[]; clashing: number };

export function mergeRevisions(here: RevisionsHere, incoming: readonly Revision[]): MergedRevisions {
  const context = createContext(here);
  const added: Revision[] = [];
  for (const revision of incoming) {
    const place = findPlace(revision, context);
    context.placeById.set(revision.id, place);
    if (!place.isNew) continue;
    const placed = { ...revision, ...place.state };
    context.taken.set(placed.id, placed);
    added.push(placed);
  }
  const clashing = [...context.placeById].filter(([id, { isNew, state }]) => isNew && state.id !== id).length;
  return { added: added.map((revision) => mapParents(revision, context)), clashing };
}

/** Which state stands for a revision of the file after the merge, and what edition that has in the file. */
type Place = { state: RevisionState; isNew: boolean; editionInFile: number };

type Context = {
  here: ReadonlyMap<string, Revision>;
  /** What is here, and what was added so far. */
  taken: Map<string, Revision>;
  unreadableKeys: ReadonlySet<string>;
  /** The last edition of each revision that another one here grew from. */
  seenEdition: ReadonlyMap<string, number>;
  placeById: Map<string, Place>;
};

function createContext({ revisions, unreadableKeys }: RevisionsHere): Context {
  const here = new Map<string, Revision>(revisions.map((revision) => [revision.id, revision]));
  const seenEdition = new Map<string, number>();
  for (const { id, edition } of revisions.flatMap(({ parents }) => parents)) {
    seenEdition.set(id, Math.max(edition, seenEdition.get(id) ?? 0));
  }
  return { here, taken: new Map(here), unreadableKeys, seenEdition, placeById: new Map() };
}

function findPlace(revision: Revision, context: Context): Place {
  const editionInFile = revision.edition;
  let { id } = revision;
  let twin = findTwin(id, revision, context) ?? findOrigin(revision, context);
  while (twin === null && !isFree(id, revision, context)) {
    id = deriveId({ ...revision, id });
    twin = findTwin(id, revision, context);
  }
  if (twin) return { state: toState(twin), isNew: false, editionInFile };
  return { state: { id, edition: editionInFile }, isNew: true, editionInFile };
}

/** The same words under that id. */
function findTwin(id: RevisionId, revision: Revision, { taken }: Context): Revision | null {
  const stored = taken.get(id);
  return stored && saysTheSame(stored, revision) ? stored : null;
}

/** The same words under the id they had before another journal, where that id was taken, gave them this one. */
function findOrigin(revision: Revision, { here }: Context): Revision | null {
  const origin = here.get(revision.id.slice(0, Math.max(0, revision.id.lastIndexOf(MARK))));
  return origin && saysTheSame(origin, revision) ? origin : null;
}

/** Also not free: an id of which something here grew from a later state, which would hide this one unseen. */
function isFree(id: RevisionId, { edition }: Revision, { taken, unreadableKeys, seenEdition }: Context): boolean {
  return !taken.has(id) && !unreadableKeys.has(id) && (seenEdition.get(id) ?? 0) <= edition;
}

function saysTheSame(a: Revision, b: Revision): boolean {
  return a.text === b.text && a.kind === b.kind && a.answerId === b.answerId;
}

const MARK = "~";
const HASH_LENGTH = 12;

/** `id~edition-hash`. Goes through JSON, which tells lone surrogates apart where UTF-8 can't. */
function deriveId({ id, edition, answerId, kind, text }: Revision): RevisionId {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify([answerId, kind, text]))));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes an id of another one
  return `${id}${MARK}${edition}-${hash.slice(0, HASH_LENGTH)}` as RevisionId;
}

function mapParents(revision: Revision, context: Context): Revision {
  const parents = revision.parents.map((parent) => mapParent(parent, context)).filter((parent) => parent !== null);
  return { ...revision, parents };
}

/**
 * The state that a parent of the file is called by here. A parent hides the states it names and those before them,
 * so one that would hide words here that the revision didn't grow from is left out (`null`): a head too many can be
 * settled by the reader, one too few is never found.
 */
function mapParent(parent: RevisionState, { here, placeById }: Context): RevisionState | null {
  const place = placeById.get(parent.id);
  if (place?.editionInFile === parent.edition) return place.state;
  const stored = here.get(parent.id);
  if (stored === undefined || parent.edition < stored.edition) return parent;
  const isSameState = stored.edition === parent.edition && place?.state.id !== parent.id;
  return isSameState ? parent : null;
}
