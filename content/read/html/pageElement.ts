/** What an element does to the text in it, by its name. */

/**
 * Elements that begin a line of their own and end the one before, by HTML's own style sheet
 * (https://html.spec.whatwg.org/multipage/rendering.html); and a button, which is never part of a sentence. All others,
 * known or not, stand in a line, as they do in a browser.
 */
const CONTAINERS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup option p plaintext " +
    "pre search section summary table tbody td tfoot th thead tr ul xmp button"
  ).split(" "),
);
const VOID = new Set("area base br col embed frame hr img input link meta param source track wbr".split(" "));
/** What is never read, or not as text. */
const SILENT = new Set(
  (
    "applet audio canvas colgroup datalist dialog embed frameset iframe legend map math meter noembed " +
    "noframes noscript object optgroup option progress rp rt script select style svg template " +
    "textarea title video"
  ).split(" "),
);
/** Those that hold one line or paragraph, and no part of a page. */
const LEAVES = new Set("p h1 h2 h3 h4 h5 h6 dt summary button caption".split(" "));
/** What the opening of an element ends, where its closing tag was left out. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["p", "li"])],
  ["dt", new Set(["p", "dt", "dd"])],
  ["dd", new Set(["p", "dt", "dd"])],
  ["tr", new Set(["p", "td", "th", "tr"])],
  ["td", new Set(["p", "td", "th"])],
  ["th", new Set(["p", "td", "th"])],
]);
const P = new Set(["p"]);
const NONE: ReadonlySet<string> = new Set();

export function isContainer(name: string): boolean {
  return CONTAINERS.has(name);
}

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

export function isLeaf(name: string): boolean {
  return LEAVES.has(name);
}

/** 1 to 6; 0 of any other element. */
export function headingLevel(name: string): number {
  return /^h[1-6]$/u.test(name) ? Number(name.slice(1)) : 0;
}

/** The names of those open elements that end where this one begins. A button may stand inside a paragraph. */
export function impliedEnds(name: string): ReadonlySet<string> {
  if (!isContainer(name) || name === "button") return NONE;
  return ENDS.get(name) ?? P;
}
