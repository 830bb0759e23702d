/** Escapes a path in one way, so that paths can be compared: https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2 */

/**
 * Matches an escape, a lone percent sign, characters that no address holds unescaped, and the `*` and `$` of patterns.
 */
const TO_BE_SEEN = /%(?:[0-9A-Fa-f]{2})?|[^\u0021-\u007E]+|["<>\\^`{|}*$]/gu;
const UNRESERVED = /[\w.~-]/u;
/** Separators of the parts of an address have no meaning within its query. */
const PLAIN_IN_QUERY = new Set([":", "/", "?", "@"]);

/** Takes a path or a part of one. `isInQuery` says that the part begins behind the question mark. Never throws. */
export function comparablePath(path: string, isInQuery = false): string {
  const query = isInQuery ? 0 : path.indexOf("?");
  return path.toWellFormed().replaceAll(TO_BE_SEEN, (found: string, index: number) => {
    if (!/^%./u.test(found)) return escape(found);
    const character = String.fromCharCode(Number.parseInt(found.slice(1), 16));
    const isPlain = UNRESERVED.test(character) || (query !== -1 && index >= query && PLAIN_IN_QUERY.has(character));
    return isPlain ? character : found.toUpperCase();
  });
}

/** The stars and dollars of a pattern were taken out before. One that is left is a character of the path. */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll("*", "%2A");
}
