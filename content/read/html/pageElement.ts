/** Says by its name what an element does to the text in it. */

/**
 * Elements that begin a line of their own and end the one before, as in HTML's own style sheet
 * (https://html.spec.whatwg.org/multipage/rendering.html). A button is added, since it is never part of a sentence. All
 * other elements stand in a line, as in a browser, whether they are known or not.
 */
const CONTAINERS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup option p plaintext " +
    "pre search section summary table tbody td tfoot th thead tr ul xmp button"
  ).split(" "),
);
const VOID = new Set("area base br col embed frame hr img input link meta param source track wbr".split(" "));
/** Elements whose content is not read, or not as text. */
const SILENT = new Set(
  (
    "applet audio canvas colgroup datalist dialog embed frameset iframe legend map math meter noembed " +
    "noframes noscript object optgroup option progress rp rt script select style svg template " +
    "textarea title video"
  ).split(" "),
);
/** Elements that hold one line or paragraph, and no part of a page. */
const LEAVES = new Set("p h1 h2 h3 h4 h5 h6 dt summary button caption".split(" "));
/** What each element ends by opening, where a closing tag was left out. */
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

/** The level of a heading, 1 to 6; 0 of any other element. */
export function headingLevel(name: string): number {
  return /^h[1-6]$/u.test(name) ? Number(name.slice(1)) : 0;
}

/**
 * The names of the open elements that end where this one begins. A button ends none: it may stand inside a paragraph.
 */
export function impliedEnds(name: string): ReadonlySet<string> {
  if (!isContainer(name) || name === "button") return NONE;
  return ENDS.get(name) ?? P;
}
