/**
 * Reads HTML once, from its first character to its last. Gives its pieces, the parts they stand in, and what the head
 * says.
 */
import { LAMP_ICON } from "../blogMark.ts";
import { isBlock, isHiddenInLine } from "./elementDisplay.ts";
import { drawsLamp, emojiText, isIconFont, isLampLigature, lampMarker } from "./emojiText.ts";
import {
  closeElement,
  closeImplied,
  createOpenElements,
  hasRoom,
  pushElement,
  surroundingsIn,
} from "./openElements.ts";
import type { OpenElements, Surroundings } from "./openElements.ts";
import { headingLevel, isContainer, isLeaf, isSilent, isVoid } from "./pageElement.ts";
import { createPageHead, noteHeadElement, noteLinkedData } from "./pageHead.ts";
import type { PageHead } from "./pageHead.ts";
import { isAside, isControl, lineLabelOf, pagePartOf } from "./pagePart.ts";
import type { Piece, Scope } from "./piece.ts";
import {
  addLampIcon,
  addText,
  breakLine,
  createPieceText,
  endLink,
  endPiece,
  separate,
  startLink,
} from "./pieceText.ts";
import type { PieceText } from "./pieceText.ts";
import { tokenizeHtml } from "./tokenizeHtml.ts";
import type { Attributes } from "./tokenizeHtml.ts";
import { marksTranslation } from "./translatedPage.ts";

export type PagePieces = {
  pieces: Piece[];
  scopes: Scope[];
  head: PageHead;
  /** Whether the page has more pieces than any article. The rest of them is left out. */
  isOverfull: boolean;
};

type PageReading = {
  open: OpenElements;
  piece: PieceText;
  scopes: Scope[];
  head: PageHead;
  /**
   * Whether nothing shown has come yet. Up to there a canonical address is the page's own word. Below, it may be a
   * guest's.
   */
  isInHead: boolean;
  /** The purpose for which the text of a silent element is kept. */
  capture: "documentTitle" | "linkedData" | null;
  holders: number;
};

const HEAD_ELEMENTS = new Set("html head meta link title script style base noscript template".split(" "));
const BOLD = new Set(["b", "strong"]);
const BOLD_STYLE = /font-weight: ?(?:bold|[6-9]00)/iu;
const CAPTURE_LIMIT = 200_000;

/** Takes any string. No piece is empty. */
export function readPieces(html: string): PagePieces {
  const reading = createReading();
  tokenizeHtml(html, {
    open: (name, attributes) => openTag(reading, name, attributes),
    close: (name) => closeTag(reading, name),
    text: (text) => readText(reading, text),
  });
  endPiece(reading.piece, surroundingsIn(reading.open));
  const { piece, scopes, head } = reading;
  return { pieces: piece.pieces, scopes, head, isOverfull: piece.isOverfull };
}

function createReading(): PageReading {
  const surroundings: Surroundings = {
    scope: 0,
    holder: { kind: "paragraph", level: 0, number: 0 },
    isSilent: false,
    isInPicture: false,
    isIconFont: false,
    isByline: false,
    isCategory: false,
    isAside: false,
    isBold: false,
    isControl: false,
    isPreformatted: false,
    isCaption: false,
    hasLampMarker: false,
  };
  return {
    open: createOpenElements(surroundings),
    piece: createPieceText(),
    scopes: [{ parent: 0, part: null, isInArticle: false }],
    head: createPageHead(),
    isInHead: true,
    capture: null,
    holders: 0,
  };
}

function readText(reading: PageReading, text: string): void {
  const { open, piece, head, capture } = reading;
  if (capture === null) {
    const around = surroundingsIn(open);
    if (!around.isSilent && /\S/u.test(text)) reading.isInHead = false;
    if (around.isIconFont && isLampLigature(text)) addLampIcon(piece, around);
    else addText(piece, text, around);
  } else if (head[capture].length < CAPTURE_LIMIT) head[capture] += text;
}

function openTag(reading: PageReading, name: string, attributes: Attributes): void {
  const { open, piece } = reading;
  if (!HEAD_ELEMENTS.has(name)) reading.isInHead = false;
  reading.head.isTranslated ||= marksTranslation(name, attributes);
  if (name === "html") reading.head.language ??= attributes.get("lang") ?? null;
  const emoji = emojiText(name, attributes);
  addPicture(piece, emoji, surroundingsIn(open));
  if (surroundingsIn(open).isInPicture && drawsLamp(name, attributes)) addDrawnLamp(piece, surroundingsIn(open));
  if (isVoid(name)) readVoidElement(reading, name, attributes);
  else openElement(reading, name, { attributes, isShown: emoji === null || emoji === LAMP_ICON });
}

function addPicture(piece: PieceText, emoji: string | null, around: Surroundings): void {
  if (emoji === LAMP_ICON) addLampIcon(piece, around);
  else if (emoji !== null) addText(piece, emoji, around);
}

function addDrawnLamp(piece: PieceText, around: Surroundings): void {
  addLampIcon(piece, { ...around, isSilent: false });
}

function openElement(reading: PageReading, name: string, element: { attributes: Attributes; isShown: boolean }): void {
  const { open, piece } = reading;
  const { attributes } = element;
  if (!surroundingsIn(open).isSilent) closeImplied(open, name, endContainer(piece));
  const around = surroundingsIn(open);
  if (name === "a") startLink(piece, attributes.get("href") ?? "", around);
  const isOwnLine = isBlock(name, attributes);
  endContainer(piece)(around, isOwnLine);
  reading.capture = captureOf(reading, name, attributes);
  const isHidden = !element.isShown || isUnread(name, attributes);
  if (!hasRoom(open, name, isHidden)) return;
  const inner = isHidden ? hiddenIn(around, name, attributes) : surroundingsOf(reading, name, attributes);
  if (isOwnLine || inner !== around) pushElement(open, { name, surroundings: inner, isBlock: isOwnLine });
  if (name === "li") addMarker(piece, inner);
}

/** An SVG holds no text, but may draw a lamp. An SVG whose own name is a lamp is not counted again. */
function hiddenIn(around: Surroundings, name: string, attributes: Attributes): Surroundings {
  const isShown = name === "svg" && !around.isSilent && !isHiddenInLine(name, attributes);
  return { ...around, isSilent: true, isInPicture: isShown && emojiText(name, attributes) === null };
}

function isUnread(name: string, attributes: Attributes): boolean {
  return isSilent(name) || isAside(name, attributes) || isHiddenInLine(name, attributes);
}

/**
 * Adds the bullet of a list's item, where the list's style makes that bullet a 💡. Lists of tips have such bullets too.
 */
function addMarker(piece: PieceText, inner: Surroundings): void {
  if (inner.hasLampMarker) addLampIcon(piece, inner);
}

function readVoidElement({ open, piece, head, isInHead }: PageReading, name: string, attributes: Attributes): void {
  if (isInHead) noteHeadElement(head, name, attributes);
  if (name === "br") breakLine(piece, surroundingsIn(open));
  if (name === "hr") endPiece(piece, surroundingsIn(open));
}

function captureOf({ isInHead, head }: PageReading, name: string, attributes: Attributes): PageReading["capture"] {
  if (name === "title") return isInHead && head.documentTitle === "" ? "documentTitle" : null;
  const isLinkedData = attributes.get("type")?.trim().toLowerCase() === "application/ld+json";
  return name === "script" && isLinkedData ? "linkedData" : null;
}

function closeTag(reading: PageReading, name: string): void {
  const { open, piece, head } = reading;
  if (reading.capture === "linkedData") noteLinkedData(head);
  reading.capture = null;
  if (name === "br") breakLine(piece, surroundingsIn(open));
  // A closing tag also ends a line where its opening tag is missing.
  else endContainer(piece)(surroundingsIn(open), isContainer(name));
  if (name === "a") endLink(piece);
  closeElement(open, name, endContainer(piece));
}

function endContainer(piece: PieceText): (around: Surroundings, isOwnLine: boolean) => void {
  return (around, isOwnLine) => {
    if (isOwnLine) endPiece(piece, around);
    else separate(piece, around);
  };
}

/** Gives the surroundings themselves where the element changes nothing. */
function surroundingsOf(reading: PageReading, name: string, attributes: Attributes): Surroundings {
  const around = surroundingsIn(reading.open);
  if (around.isSilent) return around;
  const inline = inlineChanges(name, attributes);
  if (!isBlock(name, attributes)) return inline === null ? around : { ...around, ...inline };
  return {
    ...around,
    ...inline,
    scope: isLeaf(name) ? around.scope : addScope(reading, name, attributes),
    holder: holderOf(reading, name, attributes),
    isPreformatted: around.isPreformatted || name === "pre",
  };
}

/** What an element says of the text in it, whether it stands in a line or not. `null` where it says nothing. */
function inlineChanges(name: string, attributes: Attributes): Partial<Surroundings> | null {
  const label = lineLabelOf(name, attributes);
  const changes: Partial<Surroundings> = {};
  if (label !== null) changes.isByline = true;
  if (label === "category") changes.isCategory = true;
  if (label === "aside") changes.isAside = true;
  if (BOLD.has(name) || BOLD_STYLE.test(attributes.get("style") ?? "")) changes.isBold = true;
  if (isControl(name, attributes)) changes.isControl = true;
  if (isIconFont(attributes)) changes.isIconFont = true;
  if (name === "figcaption") changes.isCaption = true;
  const hasLampMarker = lampMarker(attributes);
  if (hasLampMarker !== undefined) changes.hasLampMarker = hasLampMarker;
  return Object.keys(changes).length === 0 ? null : changes;
}

function addScope({ open, scopes }: PageReading, name: string, attributes: Attributes): number {
  const parent = surroundingsIn(open).scope;
  const isInArticle = scopes[parent]?.isInArticle ?? false;
  const part = pagePartOf(name, attributes, isInArticle);
  scopes.push({ parent, part, isInArticle: isInArticle || part === "article" || part === "core" });
  return scopes.length - 1;
}

function holderOf(reading: PageReading, name: string, attributes: Attributes): Surroundings["holder"] {
  const isHeading = headingLevel(name) > 0 || attributes.get("role") === "heading";
  if (!isHeading && name !== "li") return surroundingsIn(reading.open).holder;
  reading.holders += 1;
  const level = isHeading ? headingLevel(name) || Number(attributes.get("aria-level")) || 2 : 0;
  return { kind: isHeading ? "heading" : "item", level, number: reading.holders };
}
