import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

const ManifestSchema = v.object({ key: v.optional(v.string()) });
const DIGITS = "abcdefghijklmnop";

/**
 * The id that Chromium gives an unpacked extension. It follows from the key in the manifest, or else from the folder.
 */
export function extensionId(build: string): string {
  const { key } = v.parse(ManifestSchema, JSON.parse(readFileSync(path.join(build, "manifest.json"), "utf8")));
  const source = key === undefined ? Buffer.from(realpathSync(build)) : Buffer.from(key, "base64");
  const hash = createHash("sha256").update(source).digest("hex").slice(0, 32);
  return hash.replaceAll(/./g, (digit) => DIGITS.charAt(Number.parseInt(digit, 16)));
}
