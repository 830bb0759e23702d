/**
 * The name of a state that can't be kept under its own id: it is one of several that differ at the same edition. The
 * name follows from the state's content, so every machine gives it the same one.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Revision, RevisionId, RevisionState } from "./revision.ts";

const HASH_LENGTH = 12;
/** The form is `id~edition-hash`. */
const COPY = /^(?<id>.+)~(?<edition>[1-9]\d*)-(?<hash>[0-9a-f]{12})$/su;

export function copyId(revision: Revision): RevisionId {
  return toId(`${revision.id}~${revision.edition}-${hashOf(revision)}`);
}

/** The id that the revision was written under. A revision whose name doesn't fit its content counts under that name. */
export function writtenAs(revision: Revision): RevisionId {
  const name = COPY.exec(revision.id)?.groups;
  if (name === undefined || Number(name["edition"]) !== revision.edition) return revision.id;
  return name["hash"] === hashOf(revision) ? toId(name["id"] ?? "") : revision.id;
}

/** Two rows with one key are the same state of one revision. Under two answers, one id means two revisions. */
export function stateKey(revision: Revision): string {
  const { edition, answerId, kind, text } = revision;
  return JSON.stringify([writtenAs(revision), edition, answerId, kind, text]);
}

/** The state that such a name stands for, whether it exists or not. `null` for a name of another form. */
export function nameToState(id: RevisionId): RevisionState | null {
  const name = COPY.exec(id)?.groups;
  return name === undefined ? null : { id: toId(name["id"] ?? ""), edition: Number(name["edition"]) };
}

/** Hashes JSON, since UTF-8 alone can't tell lone surrogates apart. */
function hashOf({ answerId, kind, text }: Revision): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([answerId, kind, text])))).slice(0, HASH_LENGTH);
}

function toId(text: string): RevisionId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes an id of another one
  return text as RevisionId;
}
