/** Archives that are not what they claim to be, byte by byte. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDirectory, unpackEntry, type ZipEntry } from "../../../features/exchange/zip.ts";

const TEXT = strToU8("Thee. ".repeat(20));
const ENTRY = "PK\u0001\u0002";
const END = "PK\u0005\u0006";

function zipOf(level: 0 | 6 = 6): Uint8Array {
  return zipSync({ "a.md": [TEXT, { level }] });
}

function sourceOf(bytes: Uint8Array) {
  return { size: bytes.length, read: (from: number, to: number) => Promise.resolve(bytes.subarray(from, to)) };
}

function placeOf(bytes: Uint8Array, mark: string): number {
  return new TextDecoder("latin1").decode(bytes).lastIndexOf(mark);
}

/** Writes these bytes at a place, which is counted from a mark. */
function changed(mark: string, at: number, values: readonly number[]): Uint8Array {
  const bytes = zipOf();
  bytes.set(values, placeOf(bytes, mark) + at);
  return bytes;
}

/** Archives above 4 GB are like this: the end only says that a wider end stands before it. */
function zipWithWideEnd(change: (wide: DataView) => void = () => {}): Uint8Array {
  const bytes = zipOf();
  const end = placeOf(bytes, END);
  const [directory, size] = [placeOf(bytes, ENTRY), end - placeOf(bytes, ENTRY)];
  const wide = new DataView(new ArrayBuffer(56 + 20));
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(32, 1n, true);
  wide.setBigUint64(40, BigInt(size), true);
  wide.setBigUint64(48, BigInt(directory), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(64, BigInt(end), true);
  change(wide);
  const tail = bytes.slice(end);
  tail.fill(0xff, 10, 20);
  return new Uint8Array([...bytes.slice(0, end), ...new Uint8Array(wide.buffer), ...tail]);
}

async function readFirst(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const source = sourceOf(bytes);
  const [entry] = await readDirectory(source);
  return entry && unpackEntry(source, entry);
}

test.each([
  ["packed", zipOf()],
  ["stored as it is", zipOf(0)],
  ["with a wide end", zipWithWideEnd()],
])("a text that is %s is read", async (_how, bytes) => {
  expect(await readFirst(bytes)).toEqual(TEXT);
});

describe("an archive is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["without an end", new Uint8Array(40), "brokenZip"],
    ["of no bytes", new Uint8Array(), "brokenZip"],
    ["whose directory lies beyond it", changed(END, 16, [0xff, 0xff, 0xff, 0]), "brokenZip"],
    ["whose directory is larger than any", changed(END, 12, [0, 0, 0, 0x10]), "brokenZip"],
    ["that lists more than it has", changed(END, 10, [2, 0]), "brokenZip"],
    ["whose entry is none", changed(ENTRY, 0, [0]), "brokenZip"],
    ["with a lock", changed(ENTRY, 8, [1]), "lockedZip"],
    ["whose wide end is none", zipWithWideEnd((wide) => wide.setUint32(0, 0, true)), "brokenZip"],
    ["whose wide end lies nowhere", zipWithWideEnd((wide) => wide.setBigUint64(64, 9999n, true)), "brokenZip"],
    ["packed in a way that nobody knows", changed(ENTRY, 10, [99]), "brokenZip"],
    ["whose text has another sum", changed(ENTRY, 16, [0, 0, 0, 0]), "brokenZip"],
    ["whose text is longer than it says", changed(ENTRY, 24, [3, 0, 0, 0]), "brokenZip"],
    ["whose text begins elsewhere", changed(ENTRY, 42, [7, 0, 0, 0]), "brokenZip"],
    ["whose text lies beyond it", changed(ENTRY, 42, [0xff, 0xff, 0, 0]), "brokenZip"],
  ])("%s", async (_how, bytes, reason) => {
    await expect(readFirst(bytes)).rejects.toMatchObject({ reason });
  });

  test("whose text is no packed text", async () => {
    const source = sourceOf(zipOf());
    const [entry] = await readDirectory(source);
    const spoilt = {
      ...source,
      read: async () => new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(26).fill(0xff)]),
    };
    await expect(unpackEntry(spoilt, entry as ZipEntry)).rejects.toMatchObject({ reason: "brokenZip" });
  });
});
