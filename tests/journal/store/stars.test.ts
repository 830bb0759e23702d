import { beforeEach, expect, test } from "vitest";
import type { Star } from "../../../journal/star.ts";
import { openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { ANSWERS } from "../journals.ts";

beforeEach(replaceIndexedDb);

const [FIRST, SECOND] = ANSWERS.map(({ id }, index): Star => ({ id, starredAt: index }));

test("a star is there until it is taken away, and others stay", async () => {
  const store = await openTestJournal();
  if (!FIRST || !SECOND) throw new Error("there are three answers");
  valueOf(await store.changeStar(FIRST.id, FIRST));
  valueOf(await store.changeStar(SECOND.id, SECOND));
  valueOf(await store.changeStar(FIRST.id, { ...FIRST, starredAt: 9 }));
  expect(valueOf(await store.readStars())).toEqual([{ ...FIRST, starredAt: 9 }, SECOND]);
  valueOf(await store.changeStar(FIRST.id, null));
  expect(valueOf(await store.readStars())).toEqual([SECOND]);
  valueOf(await store.eraseAll());
  expect(valueOf(await store.readStars())).toEqual([]);
  store.close();
});
