import { expect, test } from "vitest";
import { describeLook } from "../../../features/newQuestions/describeLook.ts";
import type { Day } from "../../../content/day.ts";
import type { BlogLook } from "../../../features/newQuestions/blogLook.ts";
import { translateAs } from "../../entrypoints/messages.ts";
import { TODAY } from "../../journal/examples.ts";

const NONE: BlogLook = { day: TODAY, pages: 3, articles: 0, questions: 0, left: 0, reason: null, isDone: true };
const YESTERDAY = "2026-11-21" as Day;

test.each<[Partial<BlogLook> | null, string, string]>([
  [null, "Nog niet gekeken.", "Not looked yet."],
  [{}, "Vandaag niets nieuws.", "Today nothing new."],
  [
    { day: YESTERDAY, articles: 1, questions: 9 },
    "Gisteren 1 nieuw artikel, 9 vragen.",
    "Yesterday 1 new article, 9 questions.",
  ],
  [
    { day: "2026-11-18" as Day, articles: 2, questions: 1 },
    "Op woensdag 18 november 2 nieuwe artikelen, 1 vraag.",
    "On Wednesday 18 November 2 new articles, 1 question.",
  ],
  [{ questions: 2 }, "Vandaag geen nieuw artikel, wel 2 vragen erbij.", "Today no new article, but 2 questions more."],
  [
    { reason: "silent", isDone: false },
    "Vandaag lukte het niet: het blog is niet te bereiken.",
    "Today it didn’t work: the blog can’t be reached.",
  ],
  [
    { day: YESTERDAY, reason: "trouble", left: 4, isDone: false },
    "Gisteren lukte het niet: het blog meldt een storing.",
    "Yesterday it didn’t work: the blog reports trouble of its own.",
  ],
  [
    { articles: 20, questions: 180, left: 31, reason: "slow" },
    "Vandaag 20 nieuwe artikelen, 180 vragen. Niet alles lukte: het blog deed er te lang over. Er is nog meer; dat komt een volgende keer.",
    "Today 20 new articles, 180 questions. Not all of it worked: the blog took too long. There is more; that comes another time.",
  ],
])("of %j is told: %s", (change, dutch, english) => {
  const look = change && { ...NONE, ...change };
  expect(describeLook(look, TODAY, translateAs("nl"))).toBe(dutch);
  expect(describeLook(look, TODAY, translateAs("en"))).toBe(english);
});
