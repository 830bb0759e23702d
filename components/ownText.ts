/**
 * A translator, the browser's or an extension's, puts an element of its own in the place of a text. Preact goes on writing to
 * the text that is no longer there, so that the page would say what is not true any more, as "Saved" after a failure. So
 * before anything is rendered anew, each text takes its place back. A page that stands still is left to the translator.
 */
import { options } from "preact";

/** What translators put around their words, and our pages never hold. */
const FOREIGN = "FONT";

type Swap = { foreign: Element; own: Text[] };

/** Preact's own name for what it calls before a component renders, as its hooks and its signals do. */
const BEFORE_RENDER = "__r";

let isKept = false;

/** Before a page renders for the first time; from then on it is kept. */
export function keepOwnText(page: Node): void {
  if (isKept) return;
  isKept = true;
  const swaps: Swap[] = [];
  const observer = new MutationObserver((records) => swaps.push(...findSwaps(records)));
  observer.observe(page, { childList: true, subtree: true });
  const before: unknown = Reflect.get(options, BEFORE_RENDER);
  Reflect.set(options, BEFORE_RENDER, (vnode: unknown) => {
    takeBack();
    if (typeof before === "function") Reflect.apply(before, options, [vnode]);
  });

  function takeBack(): void {
    swaps.push(...findSwaps(observer.takeRecords()));
    for (const { foreign, own } of swaps.splice(0)) foreign.replaceWith(...own);
  }
}

/** In one step or in two: an element may come before its text goes, or take the text into itself. */
function findSwaps(records: readonly MutationRecord[]): Swap[] {
  const swaps: Swap[] = [];
  for (const [parent, changes] of Map.groupBy(records, ({ target }) => target)) {
    // What stands within a translator's own element is not ours.
    if (parent.nodeName === FOREIGN) continue;
    const foreign = changes.flatMap(({ addedNodes }) => [...addedNodes].filter(isForeign));
    if (foreign.length === 0) continue;
    const texts = changes.flatMap(({ removedNodes }) => [...removedNodes].filter((node) => node instanceof Text));
    swaps.push(...foreign.map((element, index) => ({ foreign: element, own: texts.slice(index, index + 1) })));
  }
  return swaps;
}

function isForeign(node: Node): node is Element {
  return node instanceof Element && node.nodeName === FOREIGN;
}
