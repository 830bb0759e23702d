/** The id of a question is fixed from the first release, since every answer refers to it. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { questionIdSchema } from "./article.ts";
import type { QuestionId } from "./article.ts";
import { normaliseForIdentity } from "./normaliseText.ts";

const ID_LENGTH = 16;

/** `address` is canonical (see canonicalAddress.ts). `text` is the question, in any notation. */
export function createQuestionId(address: string, text: string): QuestionId {
  const hash = sha256(utf8ToBytes(`${address}\n${normaliseForIdentity(text)}`));
  return v.parse(questionIdSchema, bytesToHex(hash).slice(0, ID_LENGTH));
}
