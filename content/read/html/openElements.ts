/** The elements that are open at one point of a page. Tags may be left out, crossed, or nested without end. */
import { headingLevel, impliedEnds } from "./pageElement.ts";
import type { Piece } from "./piece.ts";

/** What an element passes on to all that stands in it. */
export type Surroundings = {
  scope: number;
  /** The heading or list item around it, or else the page. `number` tells one holder from the next. */
  holder: { kind: Piece["kind"]; level: number; number: number };
  /** Text in a silent element is never read. */
  isSilent: boolean;
  /** Whether it stands in a shown picture that nothing outside the picture names. */
  isInPicture: boolean;
  /** Whether it stands in a font that draws words as pictures. */
  isIconFont: boolean;
  isByline: boolean;
  isCategory: boolean;
  /** Whether it is a date or an author. */
  isAside: boolean;
  isBold: boolean;
  isControl: boolean;
  isPreformatted: boolean;
  /** Whether it is the caption of a picture. */
  isCaption: boolean;
  /** Whether the items of a list have a 💡 for a bullet. */
  hasLampMarker: boolean;
};

/** `isBlock`: whether the element begins a line of its own. */
export type NewElement = { name: string; surroundings: Surroundings; isBlock: boolean };

type OpenElement = { name: string; surroundings: Surroundings; isContainer: boolean; container: number };

export type OpenElements = {
  /** The first is the page itself. */
  stack: OpenElement[];
  /** How many elements of each name are on the stack, and how many were too deep for the stack. */
  counts: Map<string, number>;
  tooDeep: Map<string, number>;
};

/** Browsers go this deep. What is nested deeper counts as part of the element around it. */
const DEPTH_LIMIT = 512;

export function createOpenElements(surroundings: Surroundings): OpenElements {
  return {
    stack: [{ name: "", surroundings, isContainer: true, container: 0 }],
    counts: new Map(),
    tooDeep: new Map(),
  };
}

export function surroundingsIn({ stack }: OpenElements): Surroundings {
  const top = stack.at(-1);
  if (top === undefined) throw new Error("The page itself was closed");
  return top.surroundings;
}

/**
 * Whether another element may go on the stack. Where it may not, it is only counted. A silent one is never too deep.
 */
export function hasRoom(open: OpenElements, name: string, isSilent: boolean): boolean {
  if (open.stack.length < DEPTH_LIMIT || (isSilent && !surroundingsIn(open).isSilent)) return true;
  open.tooDeep.set(name, (open.tooDeep.get(name) ?? 0) + 1);
  return false;
}

export function pushElement({ stack, counts }: OpenElements, element: NewElement): void {
  const { name, surroundings, isBlock } = element;
  const container = isBlock ? stack.length : (stack.at(-1)?.container ?? 0);
  stack.push({ name, surroundings, isContainer: isBlock, container });
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Closes the elements that end where `name` opens. Calls `beforeEach` while each of them is still open. */
export function closeImplied(open: OpenElements, name: string, beforeEach: BeforeClose): void {
  const ends = impliedEnds(name);
  for (;;) {
    const container = open.stack.at(-1)?.container ?? 0;
    const containerName = open.stack[container]?.name ?? "";
    const isEnded = ends.has(containerName) || (headingLevel(name) > 0 && headingLevel(containerName) > 0);
    if (container === 0 || !isEnded) return;
    closeDownTo(open, container, beforeEach);
  }
}

/**
 * Closes the last open element of that name, and what was left open in it. An inline one is only closed inside its own
 * container.
 */
export function closeElement(open: OpenElements, name: string, beforeEach: BeforeClose): void {
  const tooDeep = open.tooDeep.get(name) ?? 0;
  if (tooDeep > 0) {
    open.tooDeep.set(name, tooDeep - 1);
    return;
  }
  if ((open.counts.get(name) ?? 0) === 0) return;
  const index = open.stack.findLastIndex((element) => element.name === name);
  const container = open.stack.at(-1)?.container ?? 0;
  if (index > container || open.stack[index]?.isContainer === true) closeDownTo(open, index, beforeEach);
}

type BeforeClose = (surroundings: Surroundings, isContainer: boolean) => void;

function closeDownTo(open: OpenElements, index: number, beforeEach: BeforeClose): void {
  while (open.stack.length > index) {
    const top = open.stack.at(-1);
    if (top === undefined) return;
    beforeEach(top.surroundings, top.isContainer);
    open.stack.pop();
    open.counts.set(top.name, (open.counts.get(top.name) ?? 1) - 1);
  }
}
