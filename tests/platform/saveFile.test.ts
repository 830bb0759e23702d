// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { chooseSaveTarget, saveFile } from "../../platform/saveFile.ts";

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
  expect(await chooseSaveTarget("dagvraag.json")).toMatchObject({ kind });
});

/** A disk with a backup on it. As in a browser, what is written replaces the backup when it is closed. */
function createDisk({ room = Infinity }: { room?: number } = {}) {
  const disk = { stands: "de vorige", ends: [] as string[] };
  let written = "";
  const sink: UnderlyingSink<Uint8Array> = {
    write(chunk) {
      written += new TextDecoder().decode(chunk);
      if (written.length > room) throw new DOMException("full", "QuotaExceededError");
    },
    close() {
      disk.ends.push("closed");
      disk.stands = written;
    },
    abort: () => void disk.ends.push("aborted"),
  };
  const handle = {
    createWritable: async () => new WritableStream(sink),
    getFile: async () => new File([disk.stands], "dagvraag.json"),
  };
  vi.stubGlobal("showSaveFilePicker", async () => handle);
  return disk;
}

/** A file in these parts. The last part only comes when it is asked for, and `cut` ends the file before that. */
function createFile(parts: readonly string[], { isWhole = true } = {}) {
  const { promise: asked, resolve: ask } = Promise.withResolvers<true>();
  let cut: (error: unknown) => void = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      if (isWhole) controller.close();
      cut = (error) => controller.error(error);
    },
    pull: () => ask(true),
  });
  return { file: { stream: () => stream } as unknown as File, asked, cut: (error: unknown) => cut(error) };
}

async function chooseFile() {
  const place = await chooseSaveTarget("dagvraag.json");
  if (place.kind !== "file") throw new Error(place.kind);
  return place;
}

describe("where a backup stood already", () => {
  test("the new one takes its place once it is whole, and is given as it stands there", async () => {
    const disk = createDisk();
    const place = await chooseFile();
    const { file } = createFile(["een ", "nieuwe"]);
    const there = await place.write(file, new AbortController().signal);
    expect([await there.text(), disk]).toEqual(["een nieuwe", { stands: "een nieuwe", ends: ["closed"] }]);
  });

  test("it stands there still when the disk is full", async () => {
    const disk = createDisk({ room: 5 });
    const place = await chooseFile();
    const writing = place.write(createFile(["een ", "nieuwe"]).file, new AbortController().signal);
    await expect(writing).rejects.toThrow(expect.objectContaining({ name: "QuotaExceededError" }));
    expect(disk).toEqual({ stands: "de vorige", ends: [] });
  });

  test("it stands there still when the new one can't be read to its end", async () => {
    const disk = createDisk();
    const place = await chooseFile();
    const { file, asked, cut } = createFile(["een "], { isWhole: false });
    const writing = place.write(file, new AbortController().signal);
    await asked;
    cut(new DOMException("gone", "NotReadableError"));
    await expect(writing).rejects.toThrow(expect.objectContaining({ name: "NotReadableError" }));
    expect(disk).toEqual({ stands: "de vorige", ends: ["aborted"] });
  });

  test("it stands there still when the writing is stopped", async () => {
    const disk = createDisk();
    const place = await chooseFile();
    const { file, asked } = createFile(["een "], { isWhole: false });
    const stopping = new AbortController();
    const writing = place.write(file, stopping.signal);
    await asked;
    stopping.abort();
    await expect(writing).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(disk).toEqual({ stands: "de vorige", ends: ["aborted"] });
  });
});
