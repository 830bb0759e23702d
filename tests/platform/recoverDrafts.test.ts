// @vitest-environment happy-dom
import { speak, translateAs } from "../entrypoints/messages.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clearDrafts } from "../../platform/clearDrafts.ts";
import { recoverDrafts } from "../../platform/recoverDrafts.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { ANSWER, createRevision } from "../journal/examples.ts";

const translate = translateAs("nl");
const WORDS = { answer: ANSWER, revision: createRevision("a", { text: "mijn woorden" }) };
const KEY = "dagvraag.unsent.a";
let kept: Record<string, unknown> = {};

beforeEach(() => {
  speak("nl");
  localStorage.clear();
  document.querySelectorAll("[role=alert]").forEach((notice) => notice.remove());
  kept = {};
  const local = {
    get: async (key: string | null) => structuredClone(key === null ? kept : { [key]: kept[key] }),
    set: async (items: object) => void Object.assign(kept, items),
    clear: async () => void (kept = {}),
    remove: async (key: string) => void Reflect.deleteProperty(kept, key),
  };
  Reflect.set(Reflect.get(globalThis, "chrome"), "storage", { local });
});

async function send() {
  const writeIfNewer = vi.fn<JournalStore["writeIfNewer"]>(async () => ({ kind: "ok", value: undefined }));
  await recoverDrafts({ writeIfNewer } as unknown as JournalStore);
  return writeIfNewer.mock.calls.map(([, revision]) => revision.text);
}

const told = () => [...document.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent);
const noteOf = (change: object) => JSON.stringify({ ...WORDS, ...change });

const DAMAGED: [string, unknown][] = [
  ["is cut off", JSON.stringify(WORDS).slice(0, -9)],
  ["is no JSON", "mijn woorden"],
  ["is an object", WORDS],
  ["has no answer", noteOf({ answer: null })],
  ["has no revision", noteOf({ revision: null })],
  ["has a time that is none", noteOf({ revision: { ...WORDS.revision, writtenAt: 1e300 } })],
  ["has a text that is none", noteOf({ revision: { ...WORDS.revision, text: 7 } })],
  ["is of two answers", noteOf({ revision: { ...WORDS.revision, answerId: "2026-11-21:a" } })],
];

describe("a note that can't be read", () => {
  test.each(DAMAGED)("since it %s stays in both places, and is told of", async (_how, note) => {
    kept[KEY] = note;
    if (typeof note === "string") localStorage.setItem(KEY, note);
    const before = structuredClone(kept);
    expect(await send()).toEqual([]);
    expect(kept).toEqual(before);
    expect(localStorage.getItem(KEY)).toBe(typeof note === "string" ? note : null);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain(translate("unreadableNotes"));
  });

  test("is told of until the reader has taken it along, and stays then too", async () => {
    const copied = vi.fn<(text: string) => Promise<void>>(async () => {});
    vi.stubGlobal("navigator", { clipboard: { writeText: copied } });
    const note = noteOf({ answer: null });
    localStorage.setItem(KEY, note);
    await send();
    document.querySelector<HTMLButtonElement>("[role=alert] button")?.click();
    await vi.waitFor(() => expect(told()).toEqual([]));
    expect(copied.mock.calls[0]?.[0]).toMatch(/^mijn woorden\n/);
    await send();
    expect(told()).toEqual([]);
    expect(localStorage.getItem(KEY)).toBe(note);
    localStorage.setItem("dagvraag.unsent.b", "anders");
    await send();
    expect(told()).toHaveLength(1);
  });

  test("is handed over as a file, with the words first, and told of no more", async () => {
    const files: File[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      if (file instanceof File) files.push(file);
      return "blob:words";
    });
    vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    localStorage.setItem(KEY, noteOf({ answer: null }));
    await send();
    document.querySelectorAll<HTMLButtonElement>("[role=alert] button")[1]?.click();
    await vi.waitFor(() => expect(told()).toEqual([]));
    expect(await files[0]?.text()).toMatch(/^mijn woorden\n/);
    await send();
    expect(told()).toEqual([]);
  });

  test.each(["{", "7", "null"])("is told of where nobody knows what was taken along: %s", async (taken) => {
    localStorage.setItem("dagvraag.notesTaken", taken);
    localStorage.setItem(KEY, "{");
    await send();
    expect(told()).toHaveLength(1);
  });

  test.each(DAMAGED)("since it %s goes when all is erased", async (_how, note) => {
    kept[KEY] = note;
    if (typeof note === "string") localStorage.setItem(KEY, note);
    await clearDrafts([]);
    expect(kept).toEqual({});
    expect(localStorage).toHaveLength(0);
  });
});

test("a note that is whole is written, and goes; one beside it that is not stays", async () => {
  localStorage.setItem(KEY, JSON.stringify(WORDS));
  localStorage.setItem("dagvraag.unsent.b", "{");
  expect(await send()).toEqual(["mijn woorden"]);
  expect(Object.keys(localStorage)).toEqual(["dagvraag.unsent.b"]);
});
