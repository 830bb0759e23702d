import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { unpackGzip } from "../../../content/read/unpackGzip.ts";

const TEXT = "Een kaart van de site. ".repeat(5000);
const PACKED = gzipSync(TEXT);
const LIMIT = 1024 * 1024;

describe("a packed file", () => {
  test.each<[string, Uint8Array]>([
    ["whole", PACKED],
    ["with a line end behind it", Buffer.concat([PACKED, Buffer.from("\r\n")])],
    ["with a server's warning behind it", Buffer.concat([PACKED, Buffer.from("<br />\n<b>Warning</b>: x in y.php")])],
    ["with zeros behind it", Buffer.concat([PACKED, Buffer.alloc(512)])],
    ["with half a packed file behind it", Buffer.concat([PACKED, PACKED.subarray(0, 40)])],
    ["with a name in its head, and bytes behind it", named(Buffer.concat([PACKED, Buffer.from("x")]))],
  ])("is unpacked %s", async (_how, bytes) => {
    const result = await unpackGzip(new Uint8Array(bytes), LIMIT);
    expect(result.status === "unpacked" && Buffer.from(result.bytes).toString()).toBe(TEXT);
  });

  test.each<[string, Uint8Array, string]>([
    ["that breaks off", PACKED.subarray(0, -20), "malformed"],
    ["that breaks off in its head", PACKED.subarray(0, 4), "malformed"],
    ["of which a byte was changed", changed(PACKED), "malformed"],
    [
      "of which a byte was changed, with bytes behind it",
      changed(Buffer.concat([PACKED, Buffer.from("x")])),
      "malformed",
    ],
    ["that holds more than the limit", gzipSync(Buffer.alloc(LIMIT + 1)), "tooLarge"],
  ])("is refused %s", async (_how, bytes, reason) => {
    expect(await unpackGzip(new Uint8Array(bytes), LIMIT)).toEqual({ status: "failed", reason });
  });
});

/** Packs a file as `gzip` does, with the file's name between the head and the rest. */
function named(packed: Buffer): Buffer {
  const head = Buffer.from(packed.subarray(0, 10));
  head[3] = 8;
  return Buffer.concat([head, Buffer.from("kaart.xml\0"), packed.subarray(10)]);
}

function changed(packed: Buffer): Buffer {
  const copy = Buffer.from(packed);
  copy[40] = (copy[40] ?? 0) ^ 0xff;
  return copy;
}
