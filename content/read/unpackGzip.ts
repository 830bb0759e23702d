/** Packed documents (`sitemap.xml.gz`), in Node and in a browser alike. */

export type UnpackResult =
  | { status: "unpacked"; bytes: Uint8Array<ArrayBuffer> }
  | { status: "failed"; reason: "tooLarge" | "malformed" };

/** By the first bytes, since servers name the type of a packed file in many ways. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Stops as soon as more than `limit` bytes have come out: a small file may hold a huge one. Never throws. */
export async function unpackGzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<UnpackResult> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return await collectBytes(stream, limit);
  } catch {
    return { status: "failed", reason: "malformed" };
  }
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
      // What the other end makes of it is its own affair.
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
