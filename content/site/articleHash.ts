import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Article } from "../article.ts";

/**
 * Tells whether an article still asks the same. The hash is equal for the same title and questions, from a page or a
 * feed.
 */
export function articleHash({ title, questions }: Article): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([title, questions])))).slice(0, 16);
}
