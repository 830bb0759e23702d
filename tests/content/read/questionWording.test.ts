import { describe, expect, it } from "vitest";
import { splitHint } from "../../../content/read/questionWording.ts";

describe("a question and its hint", () => {
  it.each([
    ["Wat nu?", "Wat nu?", null],
    ["Wat nu? → Begin klein.", "Wat nu?", "Begin klein."],
    ["Wat nu? →", "Wat nu?", null],
    ["Wat nu?→→", "Wat nu?", null],
    ["Wat nu? → → Begin klein. →", "Wat nu?", "Begin klein."],
    ["Wat nu? → Van vast → naar vrij.", "Wat nu?", "Van vast → naar vrij."],
    ["💡 Wat nu? → 💡 Begin klein. 💡 →", "Wat nu?", "Begin klein."],
    ["Wat nu? → 💡→ Begin klein.", "Wat nu?", "Begin klein."],
    ["→ Begin klein.", "", "Begin klein."],
  ])("%j", (line, text, hint) => {
    expect(splitHint(line)).toEqual({ text, hint });
  });
});
