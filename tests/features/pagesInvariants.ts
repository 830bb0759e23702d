/** What must hold of pages that write at the same time, after each step and once all are at rest. */
import { expect } from "vitest";
import type { JournalContents } from "../../journal/backup.ts";
import { findHeads, hasWords } from "../../journal/revision.ts";
import { openTestJournal, valueOf } from "../journal/examples.ts";
import { shownBy, wordsIn, type Page, type PagesRoom } from "./pagesRoom.ts";

export async function expectTruePages(room: PagesRoom): Promise<void> {
  const open = room.pages.filter(({ isGone }) => !isGone);
  for (const page of open) expectItsOwnWords(page, room);
  for (const { name, today } of open) {
    const { save, text } = today.state.value;
    const shown = shownBy({ today });
    const isKept = shown !== null && room.kept.get(shown)?.has(text);
    if (save.kind === "saved") expect(isKept, `${name} says "Bewaard" of ${text}`).toBe(true);
  }
  expectNothingMoved(await readDisk(), room);
}

/** While a page shows a question, the box holds every word that was typed in it. */
function expectItsOwnWords(page: Page, { released }: PagesRoom): void {
  const shown = shownBy(page);
  if (page.shown !== shown) Object.assign(page, { shown, typed: [] });
  const { text, unavailable } = page.today.state.value;
  // After an erasure, a box that can't be compared with the journal is emptied. Its words come back with the journal.
  if (text === "" && unavailable !== null) page.typed = [];
  for (const word of page.typed) {
    expect(released.has(word) || text.includes(word), `${word} is gone from the box of ${page.name}: ${text}`).toBe(
      true,
    );
  }
}

function expectNothingMoved({ revisions }: JournalContents, { placeOf }: PagesRoom): void {
  for (const { answerId, text } of revisions) {
    for (const word of wordsIn(text)) expect(placeOf.get(word), `${word} was typed elsewhere`).toBe(answerId);
  }
}

/** Nobody writes any more, every message arrives, and every page is looked at. */
export async function comeToRest(room: PagesRoom): Promise<void> {
  for (const page of room.pages) Object.assign(page, { failures: 0, unread: 0 });
  const open = room.pages.filter(({ isGone }) => !isGone);
  await room.idle();
  room.hands.pass(60_000);
  await room.idle();
  for (const { today } of open) today.flush();
  await deliverAll(room, open);
  // A page that could not be read keeps the question of early words. It turns to the day when it is looked at again.
  for (let looks = 0; looks < 2; looks += 1) {
    for (const { today } of open) void today.refresh();
    await deliverAll(room, open);
  }
}

async function deliverAll(room: PagesRoom, open: readonly Page[]): Promise<void> {
  await room.idle();
  while (open.some(({ inbox }) => inbox.length > 0)) {
    for (const { today, inbox } of open) for (const message of inbox.splice(0)) void today.onMessage(message);
    await room.idle();
  }
}

/** All pages show the same question, and the same words or versions. Every word ever typed stands somewhere. */
export async function expectConverged(room: PagesRoom): Promise<void> {
  const contents = await readDisk();
  expectNothingLost(contents, room);
  const open = room.pages.filter(({ isGone }) => !isGone);
  const [first] = open;
  if (first === undefined) return;
  const heads = findHeads(contents.revisions.filter(({ answerId }) => answerId === shownBy(first)));
  const standing = heads.filter(hasWords);
  for (const { name, today } of open) {
    const { day, question, text, versions, save } = today.state.value;
    const seen = { day, question, versions: versions.map(({ id }) => id) };
    const ids = standing.map(({ id }) => id);
    const expected = { day: first.today.state.value.day, question: first.today.state.value.question };
    expect(seen, name).toEqual({ ...expected, versions: ids.length > 1 ? ids : [] });
    const isOneOfThem = heads.some((head) => head.text === text) || (heads.length === 0 && text === "");
    expect(isOneOfThem, `${name} shows ${text}`).toBe(true);
    if (heads.length === 1) expect(text).toBe(heads[0]?.text);
    expect(["untouched", "saved"], name).toContain(save.kind);
  }
}

function expectNothingLost({ revisions }: JournalContents, { placeOf, released }: PagesRoom): void {
  for (const [word, place] of placeOf) {
    if (released.has(word)) continue;
    const heads = findHeads(revisions.filter(({ answerId }) => answerId === place));
    expect(
      heads.some(({ text }) => text.includes(word)),
      `${word} stands nowhere`,
    ).toBe(true);
  }
}

async function readDisk(): Promise<JournalContents> {
  const store = await openTestJournal();
  const { contents } = valueOf(await store.readAll());
  store.close();
  return contents;
}
