// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { History } from "../../../features/lookBack/History.tsx";
import { recordToEntry } from "../../../journal/entry.ts";
import type { Revision } from "../../../journal/revision.ts";
import { ANSWER, createRevision } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";

/** Revisions that each grow from the one before. */
function createLine(...states: Pick<Revision, "kind" | "text">[]): Revision[] {
  return states.map((state, place) => {
    const parents = place === 0 ? [] : [{ id: createRevision(`r${place - 1}`).id, edition: 1 }];
    return createRevision(`r${place}`, { ...state, parents, writtenAt: 1000 + place });
  });
}

const written = (text: string) => ({ kind: "written", text }) as const;

async function show(...states: Pick<Revision, "kind" | "text">[]) {
  const entry = recordToEntry({ answer: ANSWER, revisions: createLine(...states) });
  if (entry === null) throw new Error("it has words");
  const room = createRoom();
  room.show(<History entry={entry} onPutBack={() => {}} />);
  const details = room.place.querySelector("details");
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
  });
  const texts = [...room.place.querySelectorAll("ins")].map((change) => change.textContent);
  return { texts, text: room.text() };
}

test("an answer's history has every text that stood there, the newest first", async () => {
  const { texts, text } = await show(written("een"), { kind: "deleted", text: "" }, written("twee"), written("drie"));
  expect(texts).toEqual(["twee", "een"]);
  expect(text).toContain("Op dat moment verwijderd");
});

test("a text that was written twice in a row stands there once, and not where it is the one that stands now", async () => {
  expect((await show(written("een"), written("een"), written("twee"))).texts).toEqual(["een"]);
  expect((await show(written("een"), written("een"))).text).toBe("");
});
