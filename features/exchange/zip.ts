/**
 * Reads a zip (PKWARE's APPNOTE) part by part: its directory first, then what is asked for. So the photos beside the
 * words are never held. Unlike the packages at hand, it checks each file against its CRC-32.
 */
import { inflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import type { StrangeFile } from "./strangeFile.ts";
import { readName } from "./zipName.ts";

/** Where bytes come from: a file that the reader chose, or memory. */
export type ByteSource = { size: number; read: (start: number, end: number) => Promise<Uint8Array> };

export type ZipEntry = { name: string; size: number; packedSize: number; crc: number; method: number; offset: number };

export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly reason: "brokenZip" | "lockedZip" | "packing" | "tooLarge" | StrangeFile;

  constructor(reason: ZipError["reason"], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

const END = 0x06054b50;
const WIDE_END = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The extra fields with the numbers that 32 bits can't hold, and with the name in UTF-8. */
const WIDE_EXTRA = 0x0001;
const PATH_EXTRA = 0x7075;
/** This stands in the place of a number that 32 bits can't hold. */
const ALL_ONES = 0xffffffff;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Shrinking, imploding, Deflate64, bzip2, LZMA, Zstandard, MP3, XZ, JPEG, WavPack and PPMd. */
const OTHER_METHODS = new Set([1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 16, 18, 19, 20, 93, 94, 95, 96, 97, 98]);
/** No journal's archive lists this much. */
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;

/** All entries of the archive. Throws ZipError where it is no archive, or is broken. */
export async function readDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const { start, size, count } = await findDirectory(source);
  if (start + size > source.size || size > MOST_DIRECTORY_BYTES) throw new ZipError("brokenZip", "no directory");
  const view = viewOf(await source.read(start, start + size));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) {
      throw new ZipError("brokenZip", `entry ${entries.length + 1} of ${count}`);
    }
    const length = lengthOf(view, at);
    if (at + length > view.byteLength) throw new ZipError("brokenZip", `entry ${entries.length + 1} of ${count}`);
    if (view.getUint16(at + 8, true) & 1) throw new ZipError("lockedZip", "encrypted");
    entries.push(readEntry(new DataView(view.buffer, view.byteOffset + at, length)));
    at += length;
  }
  return entries;
}

/** Throws ZipError where the content isn't what the directory says. */
export async function unpackEntry(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  const head = viewOf(await source.read(entry.offset, entry.offset + LOCAL_LENGTH));
  if (head.byteLength < LOCAL_LENGTH || head.getUint32(0, true) !== LOCAL) throw new ZipError("brokenZip", entry.name);
  const start = entry.offset + LOCAL_LENGTH + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = await source.read(start, start + entry.packedSize);
  const bytes = inflate(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipError("brokenZip", `${entry.name}: CRC`);
  return bytes;
}

function inflate(packed: Uint8Array, { name, size, method }: ZipEntry): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) {
    throw new ZipError(OTHER_METHODS.has(method) ? "packing" : "brokenZip", `${name}: method ${method}`);
  }
  try {
    // Content beyond the declared size has no place to go.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (error) {
    throw new ZipError("brokenZip", `${name}: ${String(error)}`);
  }
}

async function findDirectory(source: ByteSource): Promise<{ start: number; size: number; count: number }> {
  const from = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT);
  const tail = viewOf(await source.read(from, source.size));
  let at = tail.byteLength - END_LENGTH;
  while (at >= 0 && tail.getUint32(at, true) !== END) at -= 1;
  if (at < 0) throw new ZipError("brokenZip", "no end");
  const [count, size, start] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (start !== ALL_ONES && size !== ALL_ONES && count !== 0xffff) return { start, size, count };
  return findWideDirectory(source, at < 20 ? 0 : Number(tail.getBigUint64(at - 12, true)));
}

/** For archives above 4 GB, and for programs that write every archive so. */
async function findWideDirectory(source: ByteSource, at: number) {
  const view = viewOf(await source.read(at, at + 56));
  if (view.byteLength < 56 || view.getUint32(0, true) !== WIDE_END) throw new ZipError("brokenZip", "no end");
  const [count = 0, size = 0, start = 0] = [32, 40, 48].map((offset) => Number(view.getBigUint64(offset, true)));
  return { start, size, count };
}

/** The length of an entry with its name, its extra fields and its comment. */
function lengthOf(view: DataView, at: number): number {
  return [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), ENTRY_LENGTH);
}

function readEntry(view: DataView): ZipEntry {
  const [nameLength, extraLength] = [view.getUint16(28, true), view.getUint16(30, true)];
  const extra = new DataView(view.buffer, view.byteOffset + ENTRY_LENGTH + nameLength, extraLength);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + ENTRY_LENGTH, nameLength);
  const name = readName({ bytes, flags: view.getUint16(8, true), unicodePath: findExtra(extra, PATH_EXTRA) });
  const wide = findExtra(extra, WIDE_EXTRA);
  let used = 0;
  const read = (offset: number): number => {
    const number = view.getUint32(offset, true);
    if (number !== ALL_ONES || wide === null) return number;
    if (used + 8 > wide.byteLength) throw new ZipError("brokenZip", `${name}: ZIP64`);
    used += 8;
    return Number(wide.getBigUint64(used - 8, true));
  };
  // The wide numbers stand in this order.
  const [size, packedSize, offset] = [read(24), read(20), read(42)];
  return { name, size, packedSize, offset, method: view.getUint16(10, true), crc: view.getUint32(16, true) };
}

/** The extra field of that kind. */
function findExtra(extra: DataView, kind: number): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = Math.min(extra.getUint16(at + 2, true), extra.byteLength - at - 4);
    if (extra.getUint16(at, true) === kind) return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
