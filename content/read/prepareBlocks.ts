import { blockText } from "./block.ts";
import type { Block } from "./block.ts";
import { blogMarkOf, LIGHTBULB, startsWithLightbulb } from "./blogMark.ts";
import { endsWithQuestion } from "./sentence.ts";

/** Evens out what pages do differently: each standing line its own block, each 💡 in the block of its question. */
export function prepareBlocks(blocks: readonly Block[]): Block[] {
  return joinLoneLightbulbs(blocks.flatMap(separateStandingLines));
}

function separateStandingLines(block: Block): Block[] {
  if (block.lines.length === 1) return [block];
  const parts: (Block & { lines: string[] })[] = [];
  let isOpen = false;
  for (const line of block.lines) {
    const isStanding = line === LIGHTBULB || blogMarkOf(line) !== null;
    if (isOpen && !isStanding) parts.at(-1)?.lines.push(line);
    else parts.push({ ...block, kind: isStanding ? "paragraph" : block.kind, lines: [line] });
    isOpen = !isStanding;
  }
  return parts;
}

/** A 💡 alone asks what comes next, unless that is a heading of its own or another 💡. */
function joinLoneLightbulbs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let isPending = false;
  for (const block of blocks) {
    const isLone = blockText(block) === LIGHTBULB;
    if (isPending && !isLone && takesLightbulb(block)) {
      joined.push({ ...block, kind: "paragraph", lines: [LIGHTBULB, ...block.lines] });
    } else if (!isLone) joined.push(block);
    isPending = isLone;
  }
  return joined;
}

function takesLightbulb({ kind, lines: [first = ""] }: Block): boolean {
  if (startsWithLightbulb(first) || blogMarkOf(first) !== null) return false;
  return kind !== "heading" || endsWithQuestion(first);
}
