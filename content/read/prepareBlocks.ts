import { LINE_LIMIT } from "../article.ts";
import { blockText } from "./block.ts";
import type { Block } from "./block.ts";
import { blogMarkOf, LAMP_ICON, LIGHTBULB, startsWithLightbulb } from "./blogMark.ts";
import { labelOf } from "./lampLabel.ts";
import { endsWithQuestion, lastMark } from "./sentence.ts";

/** Evens out the differences between pages. Each standing line gets its own block, and each 💡 joins its question. */
export function prepareBlocks(blocks: readonly Block[]): Block[] {
  return joinWaiting(blocks.flatMap(separateStandingLines));
}

function separateStandingLines(block: Block): Block[] {
  if (block.lines.length === 1) return [block];
  const parts: BlockPart[] = [];
  let isOpen = false;
  for (const [index, line] of block.lines.entries()) {
    const isStanding = isLone(line) || isLampLabel(line, block.lines[index - 1]) || blogMarkOf(line) !== null;
    if (isOpen && !isStanding) parts.at(-1)?.lines.push(line);
    else parts.push({ ...block, kind: isStanding ? "paragraph" : block.kind, lines: [line] });
    isOpen = !isStanding;
  }
  const label = parts.findIndex(({ lines: [line = ""] }, index) => isLampLabel(line, parts[index - 1]?.lines.at(-1)));
  return label === -1 ? parts : parts.flatMap((part, index) => (index > label ? splitNumbers(part) : [part]));
}

type BlockPart = Block & { lines: string[] };

/** Below a label, each numbered line is a question of its own. */
function splitNumbers(block: Block): Block[] {
  const parts: BlockPart[] = [];
  for (const line of block.lines) {
    const current = parts.at(-1);
    if (NUMBER.test(line)) parts.push({ ...block, kind: "item", lines: [line.replace(NUMBER, "")] });
    else if (current === undefined) parts.push({ ...block, lines: [line] });
    else current.lines.push(line);
  }
  return parts;
}

/** The number of a question in a list below a label. */
const NUMBER = /^\(?\d{1,2}[.)] (?!\p{Ll})/u;
const LONE = new RegExp(`^(?:${LIGHTBULB}|${LAMP_ICON})[\\s:;.|–—-]*$`, "u");

function isLone(line: string): boolean {
  return LONE.test(line);
}

/** Whether the line is a label that has a 💡 before it, on the same line or above. */
function isLampLabel(line: string, previous = ""): boolean {
  return (startsWithLightbulb(line) || isLone(previous)) && labelOf(line) !== null;
}

/** What waits for its question: a lone 💡, a 💡 with a label, or a 💡 with the beginning of a sentence. */
type Waiting =
  | { kind: "lamp" | "icon" }
  | { kind: "label"; isMany: boolean; block: Block }
  | { kind: "sentence"; block: Block };

/** `isListed`: whether the block before was a question in a list below a label. */
type Joining = { joined: Block[]; waiting: Waiting | null; isListed: boolean };

/** A 💡 asks the block that comes next, unless that is a heading of its own or another 💡. */
function joinWaiting(blocks: readonly Block[]): Block[] {
  const state: Joining = { joined: [], waiting: null, isListed: false };
  for (const [index, block] of blocks.entries()) {
    const next = toWaiting(block, state.waiting);
    if (next === null && isIntroduction(block, blocks[index + 1], state.waiting)) {
      state.joined.push(block);
      continue;
    }
    if (next === null) join(state, block);
    else {
      const isOneMark = next.kind === "label" && isLoneWaiting(state.waiting);
      if (!isOneMark) state.joined.push(...released(state.waiting));
      state.isListed = false;
    }
    state.waiting = next;
  }
  return [...state.joined, ...released(state.waiting)];
}

/** Whether the block is like "Neem de tijd." between "Reflectievragen" and the list of questions. */
function isIntroduction(block: Block, next: Block | undefined, waiting: Waiting | null): boolean {
  const isPlain = block.kind === "paragraph" && !asks(block) && blogMarkOf(blockText(block)) === null;
  return waiting?.kind === "label" && waiting.isMany && isPlain && next?.kind === "item" && joinsLamp(next, waiting);
}

function join(state: Joining, block: Block): void {
  const { joined, waiting, isListed } = state;
  if (waiting === null ? isListed && asks(block) : joinsLamp(block, waiting)) {
    joined.push(withLamp(block, waiting));
    // Several questions are asked below "Reflectievragen", and in a list below a label.
    state.isListed ||= waiting?.kind === "label" && (waiting.isMany || block.kind === "item");
  } else {
    joined.push(...released(waiting), block);
    state.isListed = false;
  }
}

function toWaiting(block: Block, waiting: Waiting | null): Waiting | null {
  const text = blockText(block);
  if (isLone(text)) return { kind: text.startsWith(LIGHTBULB) ? "lamp" : "icon" };
  const label = isLampLabel(text, isLoneWaiting(waiting) ? LIGHTBULB : "") ? labelOf(text) : null;
  if (label !== null) return { kind: "label", isMany: label.many, block };
  const isBegun = startsWithLightbulb(text) && block.kind !== "heading" && lastMark(text) === ":";
  return isBegun && !text.includes("?") ? { kind: "sentence", block } : null;
}

function isLoneWaiting(waiting: Waiting | null): boolean {
  return waiting?.kind === "lamp" || waiting?.kind === "icon";
}

function joinsLamp(block: Block, waiting: Waiting): boolean {
  const [first = ""] = block.lines;
  if (startsWithLightbulb(first) || blogMarkOf(first) !== null) return false;
  return waiting.kind === "lamp" ? block.kind !== "heading" || endsWithQuestion(first) : asks(block);
}

/** Whether the block is a question, with or without a hint, and not a text in which a question stands. */
function asks(block: Block): boolean {
  const text = blockText(block);
  const isQuestion = endsWithQuestion(text) || (block.kind !== "heading" && /\? ?→/u.test(text));
  return isQuestion && text.length <= LINE_LIMIT && !startsWithLightbulb(text) && blogMarkOf(text) === null;
}

const LABEL_WORDS = 3;

/**
 * "Stel je voor:" begins the sentence below it. A few words are a label if the sentence below has its own beginning.
 */
function withLamp(block: Block, waiting: Waiting | null): Block {
  const begun = waiting?.kind === "sentence" ? waiting.block.lines : [];
  const isLabel = /^\P{L}*\p{Lu}/u.test(blockText(block)) && begun.join(" ").split(" ").length <= LABEL_WORDS + 1;
  return {
    ...block,
    kind: "paragraph",
    lines: [...(begun.length === 0 || isLabel ? [LIGHTBULB] : begun), ...block.lines],
  };
}

/** What is left of a 💡 that found no question. A label stays a heading where it was one, and asks nothing itself. */
function released(waiting: Waiting | null): Block[] {
  if (waiting?.kind === "sentence") return [waiting.block];
  return waiting?.kind === "label" && waiting.block.kind === "heading" ? [waiting.block] : [];
}
