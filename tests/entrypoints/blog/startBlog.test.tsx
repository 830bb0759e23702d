// @vitest-environment happy-dom
import { speak } from "../messages.ts";
import { act } from "preact/test-utils";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createQuestion, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { startBlog } from "../../../entrypoints/blog/startBlog.tsx";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { createRoom } from "../../components/createRoom.tsx";

/** What the browser has and does in these tests. */
const world = { isGranted: false, willGrant: true, stored: new Map<string, unknown>(), alarms: new Set<string>() };
const heard: { added: (() => void)[]; removed: (() => void)[] } = { added: [], removed: [] };

vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: world.stored.get(key) }),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => world.stored.set(key, value)),
      },
    },
    permissions: {
      contains: async () => world.isGranted,
      request: async () => (world.isGranted = world.willGrant),
      remove: async () => {
        world.isGranted = false;
        for (const hear of heard.removed) hear();
        return true;
      },
      onAdded: { addListener: (hear: () => void) => heard.added.push(hear) },
      onRemoved: { addListener: (hear: () => void) => heard.removed.push(hear) },
    },
    alarms: {
      get: async (name: string) => (world.alarms.has(name) ? { name } : undefined),
      create: async (name: string) => void world.alarms.add(name),
      clear: async (name: string) => world.alarms.delete(name),
    },
  },
}));

beforeAll(replaceIndexedDb);

beforeEach(() => {
  speak("nl");
  localStorage.clear();
  vi.stubGlobal("fetch", async () => Response.json([]));
  Object.assign(world, { isGranted: false, willGrant: true, stored: new Map(), alarms: new Set() });
  heard.added = [];
  heard.removed = [];
});

/** Opens the options. */
async function openOptions() {
  const room = createRoom();
  const told: PageMessage[] = [];
  const blog = startBlog({ broadcast: (message) => told.push(message) });
  room.show(blog.panel);
  await act(() => blog.read());
  const box = () => room.place.querySelector("input");
  const line = () => room.place.querySelector("[role=status]")?.textContent ?? "";
  return { ...room, box, line, told };
}

describe("the look at the blog", () => {
  test("is off at first, and turned on with the browser's permission", async () => {
    const { box, line } = await openOptions();
    expect([box()?.checked, box()?.disabled, line()]).toEqual([false, false, ""]);
    box()?.click();
    await vi.waitFor(() => expect(line()).toBe("Nog niet gekeken."));
    expect([box()?.checked, world.isGranted, world.alarms.has("lookAtBlog")]).toEqual([true, true, true]);
    const again = await openOptions();
    expect(again.box()?.checked).toBe(true);
  });

  test("stays off where the browser refuses, and says so", async () => {
    world.willGrant = false;
    const { box, line } = await openOptions();
    box()?.click();
    await vi.waitFor(() => expect(line()).toMatch(/^Zonder toestemming/));
    expect([box()?.checked, world.alarms.size]).toEqual([false, 0]);
  });

  test("gives the permission back when it is turned off", async () => {
    const { box, line } = await openOptions();
    box()?.click();
    await vi.waitFor(() => expect(world.isGranted).toBe(true));
    await vi.waitFor(() => expect(line()).not.toBe(""));
    box()?.click();
    await vi.waitFor(() => expect(world.isGranted).toBe(false));
    await vi.waitFor(() => expect(line()).toBe(""));
    expect([box()?.checked, world.alarms.size]).toEqual([false, 0]);
  });

  test("notices that the permission was taken away in the browser's own settings, and that it is back", async () => {
    const { box, line } = await openOptions();
    box()?.click();
    await vi.waitFor(() => expect(line()).toBe("Nog niet gekeken."));
    world.isGranted = false;
    for (const hear of heard.removed) hear();
    await vi.waitFor(() => expect(line()).toMatch(/^De browser geeft geen toestemming meer/));
    expect(box()?.checked).toBe(false);
    world.isGranted = true;
    for (const hear of heard.added) hear();
    await vi.waitFor(() => expect(box()?.checked).toBe(true));
  });
});

describe("a hidden question", () => {
  test("stands in the options, and is put back into the deck of every page", async () => {
    const journal = await openTestJournal();
    valueOf(await (await journal.loadDeck()).hide(createQuestion(1), "2026-11-22T09:00:00.000Z"));
    const { text, button, told } = await openOptions();
    expect(text()).toContain("Verborgen vragenVraag 1?");
    button("Terugzetten").click();
    await vi.waitFor(() => expect(told).toEqual([{ kind: "deckChanged" }]));
    expect(valueOf(await (await journal.loadDeck()).readHidden())).toEqual([]);
    await vi.waitFor(() => expect(text()).toMatch(/Verborgen vragenDie vraag kan weer langskomen\.$/u));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Verborgen vragen"));
    journal.close();
  });

  test("stays there where that can't be kept, and says so", async () => {
    const journal = await openTestJournal();
    valueOf(await (await journal.loadDeck()).hide(createQuestion(1), "2026-11-22T09:00:00.000Z"));
    const { text, button, told } = await openOptions();
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    button("Terugzetten").click();
    await vi.waitFor(() => expect(text()).toMatch(/Vraag 1\?Terugzetten.*De vraag blijft verborgen/u));
    expect([told, text().includes("kan weer langskomen")]).toEqual([[], false]);
    vi.restoreAllMocks();
    journal.close();
  });
});
