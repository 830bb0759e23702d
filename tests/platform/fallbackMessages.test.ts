import { i18n, speak, translateAs } from "../entrypoints/messages.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import dutch from "../../public/_locales/nl/messages.json";
import { loadWords, translate } from "../../platform/translate.ts";
import type { MessageKey } from "../../components/translate.ts";
import { readText } from "../sourceTree.ts";

const given = { ...i18n };
const KEYS = Object.keys(dutch) as MessageKey[];

beforeEach(() => {
  Object.assign(i18n, given);
  speak("nl");
  vi.stubGlobal("fetch", async (address: string) => new Response(readText(`public${address}`)));
});

describe("the words on screen", () => {
  test.each([
    ["nl", "nl"],
    ["nl-BE", "nl"],
    ["en-GB", "en"],
    ["en", "en"],
    ["de", "nl"],
  ] as const)(
    "are the browser's own, or where it gives none those of the files: %s has %s",
    async (spoken, language) => {
      const expected = KEYS.map((key) => translateAs(language)(key, "een", "twee", "drie"));
      i18n.getMessage = () => "";
      i18n.getUILanguage = () => spoken;
      await loadWords();
      expect(KEYS.map((key) => translate(key, "een", "twee", "drie"))).toEqual(expected);
      expect(translate("nergens" as MessageKey)).toBe("");
    },
  );

  test("are none where the files can't be read either, and the page goes on", async () => {
    i18n.getMessage = () => "";
    vi.stubGlobal("fetch", async () => Response.error());
    await loadWords();
    expect(translate("languageTag")).toBe("");
  });

  test("are left as the browser gives them", async () => {
    await loadWords();
    expect(i18n.getMessage).toBe(given.getMessage);
  });
});
