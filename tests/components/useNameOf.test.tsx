// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { EntryMore } from "../../features/lookBack/EntryMore.tsx";
import { PrivacyScreenContext } from "../../components/PrivacyScreenButton.tsx";
import type { Day } from "../../content/day.ts";
import { createAnswer, type OwnQuestion } from "../../journal/answer.ts";
import { createEntry } from "../../journal/entry.ts";
import { createQuestion, createRevision } from "../journal/examples.ts";
import { createRoom } from "./createRoom.tsx";
import { createJournalModels } from "./journalModels.ts";

const OWN: OwnQuestion = { ...createQuestion(1), kind: "own", hint: null, section: null, article: null };

test.each([
  { of: "a question of the reader's own", isOwn: true, isDown: true, isHeard: false },
  { of: "a question of the reader's own, uncovered,", isOwn: true, isDown: false, isHeard: true },
  { of: "a question of the blog", isOwn: false, isDown: true, isHeard: true },
])("$of is in the names of buttons only where it may be heard", ({ isOwn, isDown, isHeard }) => {
  const asked = createAnswer("2026-11-22" as Day, createQuestion(1));
  const question = isOwn ? OWN : asked.question;
  const answer = { ...asked, question };
  const current = createRevision("a", { answerId: answer.id });
  const entry = createEntry(answer, [current], { current, others: [] });
  const nothing = () => {};
  const { models } = createJournalModels();
  const { place, show } = createRoom();
  show(
    <PrivacyScreenContext value={{ isDown: signal(isDown), onToggle: nothing }}>
      <EntryMore entry={entry} more={{ id: answer.id, times: null, copied: "no" }} {...models} />
    </PrivacyScreenContext>,
  );
  const names = [...place.querySelectorAll("button")].map((button) => button.getAttribute("aria-label"));
  expect(names).toHaveLength(2);
  for (const name of names) expect(name?.includes(question.text)).toBe(isHeard);
});
