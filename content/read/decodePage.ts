/** The bytes of a page, a feed or a file, to text. */
import { DOCUMENT_LIMIT } from "./readArticle.ts";

export type DecodeResult =
  | { status: "decoded"; text: string }
  /** `not-text`: no encoding is declared, and it isn't UTF-8. */
  | { status: "refused"; reason: "too-large" | "not-text" };

export type DecodeOptions = {
  /** The header of that name, where there was one. */
  contentType?: string | null;
  /** In bytes. */
  limit?: number;
};

/** Where a page must declare its encoding; browsers look no further either. */
const DECLARED_WITHIN = 1024;
const IN_CONTENT_TYPE = /charset\s*=\s*["']?([^\s"';]+)/iu;
const IN_META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu;
const IN_XML = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu;
const BYTE_ORDER_MARKS: readonly (readonly [label: string, ...bytes: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/** By the byte order mark, the header, or what the page declares, in that order; else as UTF-8. Never throws. */
export function decodePage(bytes: Uint8Array, options: DecodeOptions = {}): DecodeResult {
  const { contentType = null, limit = DOCUMENT_LIMIT } = options;
  if (bytes.length > limit) return { status: "refused", reason: "too-large" };
  const declared =
    encodingOfMark(bytes) ?? createDecoder(IN_CONTENT_TYPE.exec(contentType ?? "")?.[1]) ?? declaredEncoding(bytes);
  if (declared !== null) return { status: "decoded", text: declared.decode(bytes) };
  try {
    return { status: "decoded", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { status: "refused", reason: "not-text" };
  }
}

function encodingOfMark(bytes: Uint8Array): TextDecoder | null {
  const mark = BYTE_ORDER_MARKS.find(([, ...marks]) => marks.every((byte, index) => bytes[index] === byte));
  return createDecoder(mark?.[0]);
}

/** What can be read before the encoding is known is ASCII, so a page that says it is UTF-16 there is not. */
function declaredEncoding(bytes: Uint8Array): TextDecoder | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = (IN_XML.exec(start) ?? IN_META.exec(start))?.[1];
  return createDecoder(label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label);
}

/** `null` where no label is given, or one that names no encoding. */
function createDecoder(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}
