import { describe, expect, it } from "vitest";
import { judge, type Typed } from "../../../lab/chaos/judge.ts";
import type { Observation } from "../../../lab/chaos/observation.ts";
import { observationsToTexts, type PageEnd } from "../../../lab/chaos/promises.ts";

const QUESTION = "Wat laat je los?";
const CLOSED: PageEnd = { kind: "closed" };

const TYPED: Typed = { here: "loslaten", elsewhere: ["sinds", " van gisteren"] };

type Seen = [value: string, how: "typed" | "saved" | "followed", at?: number];

/** The recorder's notes: an empty box, and then each of these. */
function observe(...seen: Seen[]): Observation[] {
  const shown = [["", "followed", 0] satisfies Seen, ...seen];
  return shown.map(([value, how, at = 0]) => ({
    at,
    question: QUESTION,
    value,
    caret: value.length,
    isTyped: how === "typed",
    isSaved: how === "saved",
  }));
}

/** The promised texts that the journal lacks, and why they were promised. */
function lossesOf(observations: Observation[], end: PageEnd, ...kept: string[]): string[][] {
  const texts = kept.map((text) => ({ question: QUESTION, text }));
  return observationsToTexts(observations, end)
    .flatMap((box) => judge(box, texts, TYPED).losses)
    .map(({ promised, reason }) => [promised, reason]);
}

describe("a page that was closed", () => {
  it("promises its last text, and no text before it", () => {
    const seen = observe(["lo", "typed"], ["los", "typed"]);
    expect(lossesOf(seen, CLOSED, "los")).toEqual([]);
    expect(lossesOf(seen, CLOSED, "lo")).toEqual([["los", "stood there when it was left"]]);
  });

  it("promises what another page's text took the place of", () => {
    const seen = observe(["los", "typed"], ["van een ander", "followed"]);
    expect(lossesOf(seen, CLOSED, "van een ander")).toEqual([["los", "stood there when it was left"]]);
    expect(lossesOf(seen, CLOSED, "van een ander", "los")).toEqual([]);
  });

  it("promises what was typed before the store was open as part of what stands there after", () => {
    const seen = observe(["los", "typed"], ["van vanmorgen\nlos", "followed"]);
    expect(lossesOf(seen, CLOSED, "van vanmorgen\nlos")).toEqual([]);
    expect(lossesOf(seen, CLOSED, "van vanmorgen")).toHaveLength(1);
  });
});

describe("a page whose text stands below what another page wrote on", () => {
  const seen = observe(["los\nlaten", "typed"]);

  it.each([
    ["los van gisteren\nlaten", []],
    ["los van gisteren\nlate", ["los\nlaten"]],
    ["lo van gisteren\nlaten", ["los\nlaten"]],
    ["los van iets anders\nlaten", ["los\nlaten"]],
    ["los\nla van gisterenten", ["los\nlaten"]],
  ])("has kept it in %j: lost %j", (kept, lost) => {
    expect(lossesOf(seen, CLOSED, kept).map(([text]) => text)).toEqual(lost);
  });

  it("has kept nothing where there is nothing of it on either side", () => {
    expect(lossesOf(observe(["los\n", "typed"]), CLOSED, "los van gisteren\n")).toHaveLength(1);
    expect(lossesOf(observe(["\nlos", "typed"]), CLOSED, "van gisteren\nlos")).toHaveLength(1);
  });
});

describe("a page that was cut off", () => {
  const END: PageEnd = { kind: "cutOff", at: 1_000 };

  it.each([
    ["what stood there 100 ms before", observe(["los", "typed", 900]), [["los", "stood there 100 ms before"]]],
    ["nothing that was typed since", observe(["los", "typed", 901]), []],
    [
      "what was said to be saved, however late",
      observe(["los", "typed", 990], ["los", "saved", 995]),
      [["los", "was said to be saved"]],
    ],
  ])("promises %s", (_, seen, losses) => {
    expect(lossesOf(seen, END)).toEqual(losses);
    expect(lossesOf(seen, END, "los")).toEqual([]);
  });

  it("promises no more than a bare page could keep, but for what was said to be saved", () => {
    const promisedOf = (seen: Observation[]) => observationsToTexts(seen, END, 200).map(({ promised }) => promised);
    expect(promisedOf(observe(["los", "typed", 801]))).toEqual([null]);
    expect(promisedOf(observe(["los", "typed", 800]))).toMatchObject([{ from: 1 }]);
    expect(promisedOf(observe(["los", "typed", 990], ["los", "saved", 995]))).toMatchObject([{ from: 1 }]);
  });

  it("promises no more of what it left in the last moment than of what it had not left", () => {
    const leaving = (at: number) => observe(["lo", "typed", 800], ["los", "typed", 890], ["", "followed", at]);
    expect(lossesOf(leaving(900), END, "lo")).toEqual([["los", "stood there when it was left"]]);
    expect(lossesOf(leaving(901), END, "lo")).toEqual([["los", "stood there 110 ms before"]]);
    expect(lossesOf(observe(["lo", "typed", 800], ["los", "typed", 901], ["", "followed", 950]), END, "lo")).toEqual(
      [],
    );
  });

  it("may have kept more than was heard of it, around the cursor alone", () => {
    const seen = observe(["los", "typed", 800]);
    expect(lossesOf(seen, END, "loslaten")).toEqual([]);
    expect(lossesOf(seen, END, "los van iets anders")).toHaveLength(1);
  });
});

it("counts what was typed, kept and lost in characters", () => {
  const [box] = observationsToTexts(observe(["lo", "typed"], ["loslaten", "typed"]), CLOSED);
  const verdict = box && judge(box, [{ question: QUESTION, text: "lo" }], TYPED);
  expect(verdict).toMatchObject({ typed: 8, kept: 2, losses: [{ characters: 6, nearest: "lo" }] });
});
