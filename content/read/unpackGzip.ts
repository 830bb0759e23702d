/** Unpacks documents such as `sitemap.xml.gz`, in Node and in a browser. */
import { inflateSync } from "fflate";

export type UnpackResult =
  | { status: "unpacked"; bytes: Uint8Array<ArrayBuffer> }
  | { status: "failed"; reason: "tooLarge" | "malformed" };

/** The first bytes tell, since servers name the type of a packed file in many ways. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Stops as soon as more than `limit` bytes have come out: a small file may hold a huge one. Bytes that a server added
 * after the packed file are left out. Never throws.
 */
export async function unpackGzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<UnpackResult> {
  const result = await unpackWhole(bytes, limit);
  if (result.status === "unpacked" || result.reason === "tooLarge") return result;
  for (const end of possibleEnds(bytes, limit)) {
    // oxlint-disable-next-line no-await-in-loop -- the first that is one decides
    const shorter = await unpackWhole(bytes.subarray(0, end), limit);
    if (shorter.status === "unpacked") return shorter;
  }
  return result;
}

async function unpackWhole(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<UnpackResult> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return await collectBytes(stream, limit);
  } catch {
    return { status: "failed", reason: "malformed" };
  }
}

const HEADER = 10;
const TRAILER = 8;
/** The four bytes of that number may also stand elsewhere by chance, but not often. */
const ENDS_LIMIT = 20;

/** Where a packed file may end, if bytes follow it. It ends in the number of bytes it unpacks to (RFC 1952). */
function possibleEnds(bytes: Uint8Array<ArrayBuffer>, limit: number): number[] {
  const size = unpackedSize(bytes, limit);
  const ends: number[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let end = HEADER + TRAILER; end < bytes.length && ends.length < ENDS_LIMIT; end += 1) {
    if (size !== null && view.getUint32(end - 4, true) === size) ends.push(end);
  }
  return ends;
}

/** The number of bytes that unpacking gives; `null` where the bytes are no packed file. */
function unpackedSize(bytes: Uint8Array, limit: number): number | null {
  const header = headerLength(bytes);
  try {
    return header === null ? null : inflateSync(bytes.subarray(header), { out: new Uint8Array(limit) }).length;
  } catch {
    return null;
  }
}

const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_REMARK = 16;
const HAS_CHECK = 2;

function headerLength(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let length = HEADER;
  if ((flags & HAS_EXTRA) !== 0) length += 2 + (bytes[length] ?? 0) + (bytes[length + 1] ?? 0) * 256;
  for (const flag of [HAS_NAME, HAS_REMARK]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, length);
    if (end === -1) return null;
    length = end + 1;
  }
  return (flags & HAS_CHECK) === 0 ? length : length + 2;
}

/** Throws what the stream throws. */
export async function collectBytes(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<UnpackResult> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream gives one chunk after the other
    const { done, value } = await reader.read();
    if (done) return { status: "unpacked", bytes: joinChunks(chunks, length) };
    length += value.length;
    if (length > limit) {
      // It doesn't matter here how the other end takes the cancelling.
      reader.cancel().catch(() => undefined);
      return { status: "failed", reason: "tooLarge" };
    }
    chunks.push(value);
  }
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
