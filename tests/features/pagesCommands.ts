/** What a reader with several pages may do, and what the browser does meanwhile, in any order. */
import * as fc from "fast-check";
import type { Page, PagesRoom } from "./pagesRoom.ts";
import { openTestJournal, valueOf } from "../journal/examples.ts";
import { breathe, shownBy, wordsIn } from "./pagesRoom.ts";
import { expectTruePages } from "./pagesInvariants.ts";

export type Model = Record<string, never>;
type Command = fc.AsyncCommand<Model, PagesRoom>;

const which = fc.nat(9);

export const COMMANDS: fc.Arbitrary<Command>[] = [
  ...[1, 2, 3, 4].map(() => onPage("types", (room, page) => typeWord(room, page))),
  onPage("rubs out a word", rubOut),
  onPage("leaves", (_room, page) => page.today.flush()),
  onPage("is looked at", (_room, page) => void page.today.refresh()),
  onPage("asks another question", (_room, page) => void page.today.askAnother()),
  onPage("hears of midnight", (_room, page) => void page.today.checkDay()),
  onPage("settles by joining", (_room, page) => settleBy(page, joinVersions)),
  onPage("settles by keeping one", keepOne),
  onPage("closes", closePage),
  onPage("is killed", killPage),
  onPage("can't write for a while", (_room, page) => {
    page.failures = 2;
  }),
  onPage("can't read for a while", (_room, page) => {
    page.unread = 3;
  }),
  onRoom("all is erased", eraseAll),
  ...[1, 2, 3].map(() => deliver()),
  onRoom("a page opens", (room) => {
    const isRoomLeft = room.pages.filter(({ isGone }) => !isGone).length < 4;
    if (isRoomLeft) room.openPage();
  }),
  onRoom("everyone waits", (room) => room.idle()),
  onRoom("everyone waits", (room) => room.idle()),
  onRoom("a moment passes", breathe),
  fc.constantFrom(600, 2_500, 360_000).chain((time) => onRoom(`${time} ms pass`, ({ hands }) => hands.pass(time))),
  fc.constantFrom(21, 23, 24).chain((date) =>
    onRoom(`it is ${date} November`, ({ hands }) => {
      hands.set(new Date(2026, 10, date, 0, 0, 1));
    }),
  ),
];

function onRoom(name: string, run: (room: PagesRoom) => Promise<void> | void): fc.Arbitrary<Command> {
  return fc.constant(createCommand(name, run));
}

function createCommand(name: string, run: (room: PagesRoom) => Promise<void> | void): Command {
  return {
    check: () => true,
    run: async (_model, room) => {
      await run(room);
      await expectTruePages(room);
    },
    toString: () => name,
  };
}

function onPage(name: string, run: (room: PagesRoom, page: Page) => Promise<void> | void): fc.Arbitrary<Command> {
  return which.map((number) =>
    createCommand(`one (${number}) ${name}`, (room) => {
      const page = pageOf(room, number);
      return page && run(room, page);
    }),
  );
}

/** Delivers in any order: it also draws which waiting message comes. */
function deliver(): fc.Arbitrary<Command> {
  return fc.tuple(which, which).map(([number, place]) =>
    createCommand(`one (${number}) hears message ${place}`, (room) => {
      const page = pageOf(room, number);
      const [message] = page?.inbox.splice(place % Math.max(1, page.inbox.length), 1) ?? [];
      if (page && message) void page.today.onMessage(message);
    }),
  );
}

function pageOf({ pages }: PagesRoom, number: number): Page | undefined {
  const open = pages.filter(({ isGone }) => !isGone);
  return open[number % Math.max(1, open.length)];
}

/** Every word is typed only once in all, after the content of the box. */
function typeWord({ placeOf }: PagesRoom, page: Page): void {
  const place = shownBy(page);
  if (place === null) return;
  const word = `<${placeOf.size}>`;
  placeOf.set(word, place);
  if (page.shown !== place) Object.assign(page, { shown: place, typed: [] });
  page.typed.push(word);
  page.today.input(`${page.today.state.value.text}${word}`);
}

function rubOut({ released }: PagesRoom, { today }: Page): void {
  const word = wordsIn(today.state.value.text).at(-1);
  if (word === undefined) return;
  released.add(word);
  today.input(today.state.value.text.replace(word, ""));
}

/** The reader settles what the page shows. */
function settleBy({ today }: Page, choose: (texts: string[]) => string): void {
  const texts = today.state.value.versions.map(({ text }) => text);
  if (texts.length > 1) void today.settleVersions(choose(texts));
}

function joinVersions(texts: string[]): string {
  return texts.join("\n");
}

/** Keeps one version. The reader gives up the words of the versions that the page showed beside it. */
function keepOne(room: PagesRoom, page: Page): void {
  settleBy(page, ([kept = "", ...others]) => {
    for (const word of wordsIn(others.join(""))) if (!kept.includes(word)) room.released.add(word);
    return kept;
  });
}

/** Every page is told, in its time. What was typed by then may be gone, or may stand in a box until it is told. */
async function eraseAll({ pages, placeOf, released }: PagesRoom): Promise<void> {
  const store = await openTestJournal();
  valueOf(await store.eraseAll());
  store.close();
  for (const word of placeOf.keys()) released.add(word);
  for (const { inbox } of pages) inbox.push({ kind: "journalChanged" });
}

/** A closing page hands over all that was typed, once its journal is open. */
function closePage(room: PagesRoom, page: Page): void {
  page.today.flush();
  disappear(room, page, !page.isOpen || page.today.state.value.save.kind === "failed");
}

function killPage(room: PagesRoom, page: Page): void {
  disappear(room, page, page.today.state.value.save.kind !== "saved");
}

function disappear({ released }: PagesRoom, page: Page, isUnsaved: boolean): void {
  if (isUnsaved) for (const word of page.typed) released.add(word);
  page.isGone = true;
}
