import { expect, test } from "vitest";
import { parsePageMessage } from "../../journal/pageMessage.ts";

test.each([
  [{ kind: "answerWritten", day: "2026-11-22" }, true],
  [{ kind: "drawReplaced", day: "2026-11-22" }, true],
  [{ kind: "journalChanged" }, true],
  [{ kind: "starsChanged" }, true],
  [{ kind: "deckChanged" }, true],
  [{ kind: "answerWritten", day: "gisteren" }, false],
  [{ kind: "somethingNew", day: "2026-11-22" }, false],
  ["drawReplaced", false],
  [null, false],
])("%j is understood: %s", (data, isUnderstood) => {
  expect(parsePageMessage(data) !== null).toBe(isUnderstood);
});
