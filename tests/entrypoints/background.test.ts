// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { replaceIndexedDb } from "../journal/examples.ts";

type NamedListener = (what: { name: string }) => void;

const FAULT = new Error("the browser is going away");
const noted = vi.fn<(items: object) => Promise<void>>(async () => {});
const reported = vi.fn<(error: unknown) => void>();
/** What the browser does in these tests, and which alarms it was given. */
const world = { wish: async (): Promise<unknown> => ({ isOn: true }), setIcon: async () => {}, alarms: [""] };
const heard: Record<string, NamedListener> = {};
const event = (name: string) => ({ addListener: (hear: NamedListener) => (heard[name] = hear) });
const happen = (name: string, what = { name: "" }) => heard[name]?.(what);

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { onInstalled: event("installed"), onStartup: event("started") },
    storage: { local: { get: async () => ({ readsBlog: await world.wish() }) } },
    permissions: { contains: async () => true, onAdded: event("added"), onRemoved: event("removed") },
    alarms: {
      get: async () => undefined,
      create: async (name: string) => void world.alarms.push(name),
      onAlarm: event("alarm"),
    },
  },
}));

beforeEach(async () => {
  replaceIndexedDb();
  reported.mockClear();
  noted.mockClear();
  Object.assign(world, { wish: async () => ({ isOn: true }), setIcon: async () => {}, alarms: [] });
  vi.stubGlobal("reportError", reported);
  const area = { get: async () => ({}), set: noted, setAccessLevel: async () => {} };
  vi.stubGlobal("chrome", {
    storage: { local: area, session: area },
    action: { setIcon: () => world.setIcon() },
  });
  vi.resetModules();
  const { default: background } = await import("../../entrypoints/background.ts");
  background.main();
});

test.each(["installed", "started"])(
  "a lamp that can't be shown when %s is reported, and the blog is still looked at",
  async (when) => {
    world.setIcon = () => Promise.reject(FAULT);
    happen(when);
    await vi.waitFor(() => expect(reported.mock.calls).toEqual([[FAULT]]));
    await vi.waitFor(() => expect(world.alarms).toEqual(expect.arrayContaining(["newDay", "lookAtBlog"])));
  },
);

test.each<[string, () => void]>([
  ["the alarm of a new day", () => happen("alarm", { name: "newDay" })],
  ["the alarm to look at the blog", () => happen("alarm", { name: "lookAtBlog" })],
  ["the start", () => happen("started")],
])("what goes wrong at %s is reported, and breaks nothing", async (_when, go) => {
  world.setIcon = () => Promise.reject(FAULT);
  world.wish = () => Promise.reject(FAULT);
  go();
  await vi.waitFor(() => expect(reported).toHaveBeenCalledWith(FAULT));
});

test("a promise without its catcher is reported too, and not said twice by the browser", () => {
  const lost = Object.assign(new Event("unhandledrejection", { cancelable: true }), { reason: FAULT });
  globalThis.dispatchEvent(lost);
  expect(reported).toHaveBeenCalledWith(FAULT);
  expect(lost.defaultPrevented).toBe(true);
});

test("leaves the old log when the browser starts, whatever becomes of the pages", async () => {
  happen("started");
  // Filling a log twice takes a while where the database is a program of its own.
  await vi.waitFor(() => expect(noted).toHaveBeenCalledWith({ hasLeftOldLog: true }), { timeout: 50_000 });
});
