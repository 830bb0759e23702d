// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { choosePlace, saveFile } from "../../../entrypoints/door/saveFile.ts";

test.each([
  ["that it was given", "blob:given", 0],
  ["that it asks for", undefined, 1],
] as const)(
  "a file is handed over at the address %s, which is let go of after that",
  async (_which, address, asked) => {
    const create = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:asked");
    const revoke = vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
    const handedOver: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      handedOver.push(`${this.href} ${this.download}`);
      expect(revoke).not.toHaveBeenCalled();
    });
    const file = new File(["woorden"], "dagvraag.txt");
    await saveFile(file, address);
    expect(create).toHaveBeenCalledTimes(asked);
    expect(handedOver).toEqual([`${address ?? "blob:asked"} dagvraag.txt`]);
    expect(revoke).toHaveBeenCalledExactlyOnceWith(address ?? "blob:asked");
  },
);

test.each<[string, unknown, string]>([
  ["where the browser has no picker", undefined, "download"],
  ["where the picker is cancelled", () => Promise.reject(new DOMException("", "AbortError")), "cancelled"],
  ["where the browser refuses to open it", () => Promise.reject(new DOMException("", "SecurityError")), "download"],
  ["where a place was picked", () => Promise.resolve({}), "file"],
])("a backup goes, %s, by the way that remains", async (_where, showSaveFilePicker, kind) => {
  vi.stubGlobal("showSaveFilePicker", showSaveFilePicker);
  expect(await choosePlace("dagvraag.json")).toMatchObject({ kind });
});
