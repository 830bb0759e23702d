/** Archives with their numbers in ZIP64's extra field. Some programs write these for files of any size. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDirectory, unpackEntry } from "../../../features/exchange/zip.ts";

const TEXT = strToU8("Thee. ".repeat(20));
/** The places of the numbers in an entry of the directory, in the order of the extra field. */
const PLACES = { size: 24, packedSize: 20, offset: 42 };
type Field = keyof typeof PLACES;

/** A zip of one text, in which the numbers of those fields are wide. */
function zipWith(wide: readonly Field[], room = wide.length * 8): Uint8Array {
  const extra = { 0xcafe: new Uint8Array(3), 1: new Uint8Array(room) };
  const bytes = zipSync({ "a.md": [TEXT, { extra }] });
  const view = new DataView(bytes.buffer);
  const directory = new TextDecoder("latin1").decode(bytes).indexOf("PK\u0001\u0002");
  const extraAt = directory + 46 + "a.md".length;
  // Integer keys come first.
  expect(view.getUint16(extraAt, true)).toBe(1);
  for (const [index, field] of wide.entries()) {
    const place = directory + PLACES[field];
    if ((index + 1) * 8 <= room) view.setBigUint64(extraAt + 4 + index * 8, BigInt(view.getUint32(place, true)), true);
    view.setUint32(place, 0xffffffff, true);
  }
  return bytes;
}

function sourceOf(bytes: Uint8Array) {
  return { size: bytes.length, read: (from: number, to: number) => Promise.resolve(bytes.subarray(from, to)) };
}

test.each<Field[][]>([
  [["size"]],
  [["packedSize"]],
  [["offset"]],
  [["size", "offset"]],
  [["size", "packedSize", "offset"]],
])("%j are read where they stand", async (wide) => {
  const source = sourceOf(zipWith(wide));
  const [entry] = await readDirectory(source);
  expect(entry && (await unpackEntry(source, entry))).toEqual(TEXT);
});

test("a field that is too short is refused", async () => {
  const directory = readDirectory(sourceOf(zipWith(["size", "offset"], 8)));
  await expect(directory).rejects.toMatchObject({ reason: "brokenZip" });
});

test("a name that goes on beyond the directory is refused", async () => {
  const bytes = zipWith([]);
  const directory = new TextDecoder("latin1").decode(bytes).indexOf("PK\u0001\u0002");
  new DataView(bytes.buffer).setUint16(directory + 28, 0xffff, true);
  await expect(readDirectory(sourceOf(bytes))).rejects.toMatchObject({ reason: "brokenZip" });
});
