// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { rescueText } from "../../platform/rescueText.ts";

const copied: string[] = [];
const saved: File[] = [];

beforeEach(() => {
  copied.length = 0;
  saved.length = 0;
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof File) saved.push(file);
    return "blob:words";
  });
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
});

const files = () => Promise.all(saved.map(async (file) => [file.name, await file.text()]));

test("words are copied, or handed over as a file, as the reader chose", async () => {
  await rescueText("mijn woorden", "copy");
  expect([copied, await files()]).toEqual([["mijn woorden"], []]);
  await rescueText("en meer", "download");
  expect([copied, await files()]).toEqual([["mijn woorden"], [["dagvraag.txt", "en meer"]]]);
});

test("where the browser lets nothing be copied, they come as a file", async () => {
  vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("not allowed")) } });
  await rescueText("mijn woorden", "copy");
  expect(await files()).toEqual([["dagvraag.txt", "mijn woorden"]]);
});
