// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { speak } from "../entrypoints/messages.ts";
import { clearDrafts } from "../../platform/clearDrafts.ts";
import { putBackSettings } from "../../platform/settingsCopy.ts";
import { attempt } from "../../platform/drafts.ts";

const SETTINGS = { readsBlog: { isOn: true }, weekPutOff: "2026-11-23" };
const NOTE = { "dagvraag.unsent.a": "mijn woorden", journalWitness: { count: 3 } };
const BROKEN = new Error("the disk is full");

let stored: Record<string, unknown> = {};
let files = new Map<string, string>();
const put = async (items: object) => void Object.assign(stored, items);
const set = vi.fn<(items: object) => Promise<void>>();

/** The extension's own folder, as far as it is used here. */
const folder = {
  getFileHandle: async (name: string, { create = false } = {}) => {
    if (!create && !files.has(name)) throw new DOMException("", "NotFoundError");
    let text = "";
    return {
      createWritable: async () => ({
        write: async (written: string) => void (text += written),
        close: async () => void files.set(name, text),
      }),
      getFile: async () => new Blob([files.get(name) ?? ""]),
    };
  },
  removeEntry: async (name: string) => void files.delete(name),
};

beforeEach(() => {
  speak("nl");
  localStorage.clear();
  stored = structuredClone({ ...SETTINGS, ...NOTE });
  files = new Map();
  set.mockReset().mockImplementation(put);
  const local = {
    get: async (key: string | null) => structuredClone(key === null ? stored : { [key]: stored[key] }),
    set,
    clear: async () => void (stored = {}),
    remove: async (key: string) => void Reflect.deleteProperty(stored, key),
  };
  Reflect.set(Reflect.get(globalThis, "chrome"), "storage", { local });
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => folder } });
});

/** Erases, and ignores how that ends. */
const erase = () => attempt(() => clearDrafts(["journalWitness"]));

test("an erasure leaves the settings, and no copy of them", async () => {
  await erase();
  expect([stored, files.size]).toEqual([SETTINGS, 0]);
});

test.each<[string, () => Promise<void>]>([
  ["fails", () => Promise.reject(BROKEN)],
  ["never ends, as in a browser that is killed", () => new Promise(() => {})],
])("settings whose way back %s are there at the next start, and nothing that was erased", async (_how, fail) => {
  set.mockImplementation(fail);
  void erase();
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  expect(stored).toEqual({});
  set.mockImplementation(put);
  await putBackSettings();
  expect([stored, files.size]).toEqual([SETTINGS, 0]);
});

test("settings that could not come back outlive a further erasure, and give way to what was set since", async () => {
  set.mockRejectedValue(BROKEN);
  await erase();
  set.mockImplementation(put);
  stored["weekPutOff"] = "2026-11-30";
  await erase();
  expect([stored, files.size]).toEqual([{ ...SETTINGS, weekPutOff: "2026-11-30" }, 0]);
});

test("where the browser has no such folder, all is erased as ever", async () => {
  vi.stubGlobal("navigator", {});
  await erase();
  expect(stored).toEqual(SETTINGS);
});

test.each([`"tekst"`, "{", "null"])("a copy that makes no sense changes nothing: %s", async (copied) => {
  files.set("settings.json", copied);
  await putBackSettings();
  expect(stored).toEqual({ ...SETTINGS, ...NOTE });
});
