import { beforeEach, describe, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { drawQuestion, type Draw } from "../../../content/deck/draw.ts";
import { AnswerEditor, type AnswerEditorOptions } from "../../../features/writing/answerEditor.ts";
import { EarlierDay } from "../../../features/lookBack/earlierDay.ts";
import {
  createDeckOf,
  createIds,
  createQuestion,
  NO_DRAFTS,
  openTestJournal,
  replaceIndexedDb,
  sourceOf,
  TODAY,
  valueOf,
} from "../../journal/examples.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import { createTestClock } from "../../journal/testClock.ts";

const DECK = createDeckOf(5);
const YESTERDAY = daysBefore(TODAY, 1);

beforeEach(replaceIndexedDb);

const REFUSED: JournalFailure = { kind: "refused", detail: "SecurityError" };
const openHere = async () => ({ kind: "ok", value: await openTestJournal() }) as const;

function createEarlierDay(deck = DECK, openStore: AnswerEditorOptions["openStore"] = openHere) {
  const { clock } = createTestClock(new Date(2026, 10, 22, 12));
  const editor = new AnswerEditor({
    drafts: NO_DRAFTS,
    openStore,
    clock,
    createId: createIds("earlier-"),
    broadcast: () => {},
  });
  return { editor, earlier: new EarlierDay({ openStore, deck: sourceOf(deck), editor }) };
}

async function readDraws(): Promise<Draw[]> {
  return valueOf(await (await openTestJournal()).changeDraws(() => null));
}

describe("writing for a day that has passed", () => {
  test("asks what was recorded for it", async () => {
    const draw = { day: YESTERDAY, questionId: createQuestion(3).id, passed: [] } as Draw;
    await (await openTestJournal()).changeDraws(() => draw);
    const { editor, earlier } = createEarlierDay();
    await earlier.choose(YESTERDAY, TODAY);
    expect(editor.state.value.answer).toMatchObject({ day: YESTERDAY, question: { id: createQuestion(3).id } });
  });

  test("asks what would have been drawn, and records that once something is written", async () => {
    const { editor, earlier } = createEarlierDay();
    await earlier.choose(YESTERDAY, TODAY);
    const drawn = drawQuestion(YESTERDAY, { deck: DECK.map(({ id }) => id), draws: [] });
    expect(editor.state.value.answer?.question.id).toBe(drawn?.questionId);
    expect(await readDraws()).toEqual([]);
    earlier.input("Toen al.");
    await vi.waitFor(async () => expect(await readDraws()).toEqual([drawn]));
    await vi.waitFor(() => expect(editor.state.value.save.kind).toBe("saved"));
    const { records } = valueOf(await (await openTestJournal()).readDay(YESTERDAY));
    expect(records[0]?.revisions[0]?.text).toBe("Toen al.");
  });

  test.each([
    ["today", TODAY],
    ["a day to come", "2027-01-01"],
    ["no day", "gisteren"],
    ["nothing", ""],
  ])("is not for %s", async (_name, text) => {
    const { editor, earlier } = createEarlierDay();
    await earlier.choose(YESTERDAY, TODAY);
    await earlier.choose(text, TODAY);
    expect([earlier.state.value.day, editor.state.value.answer]).toEqual([null, null]);
  });

  test("turns to the day chosen last, however soon after another", async () => {
    const { editor, earlier } = createEarlierDay();
    const day = daysBefore(TODAY, 9);
    await Promise.all([earlier.choose(YESTERDAY, TODAY), earlier.choose(day, TODAY)]);
    await vi.waitFor(() => expect(editor.state.value.answer?.day).toBe(day));
  });

  test.each([
    ["be opened", async () => ({ kind: "failed", failure: REFUSED }) as const],
    [
      "be read",
      async () => {
        const failed = async () => ({ kind: "failed", failure: REFUSED }) as const;
        return { kind: "ok", value: { ...(await openTestJournal()), changeDraws: failed } } as const;
      },
    ],
  ])("says why the journal can't %s, and asks nothing", async (_what, openStore) => {
    const { editor, earlier } = createEarlierDay(DECK, openStore);
    await earlier.choose(YESTERDAY, TODAY);
    expect([earlier.state.value.unavailable, editor.state.value.answer]).toEqual([REFUSED, null]);
  });

  test("leaves a draw that came meanwhile, and keeps what was written to its own question", async () => {
    const { editor, earlier } = createEarlierDay();
    await earlier.choose(YESTERDAY, TODAY);
    const shown = editor.state.value.answer?.question.id;
    const other = DECK.find(({ id }) => id !== shown)?.id ?? createQuestion(0).id;
    const draw = { day: YESTERDAY, questionId: other, passed: [] };
    await (await openTestJournal()).changeDraws(() => draw);
    earlier.input("Toen");
    earlier.input("Toen al.");
    await vi.waitFor(() => expect(editor.state.value.save.kind).toBe("saved"));
    expect([await readDraws(), editor.state.value.answer?.question.id]).toEqual([[draw], shown]);
  });

  test("says so where the deck has no question", async () => {
    const { editor, earlier } = createEarlierDay([]);
    await earlier.choose(YESTERDAY, TODAY);
    expect([earlier.state.value.question, editor.state.value.answer]).toEqual(["none", null]);
  });
});
