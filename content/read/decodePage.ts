/** The bytes of a page, a feed or a file, to text. */
import { DOCUMENT_LIMIT } from "./readArticle.ts";

export type DecodeResult =
  | { status: "decoded"; text: string }
  /** `not-text`: no encoding is declared, and it is UTF-8 with more than a few bad bytes. */
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
/** A browser passes over comments, closed or not, before it looks for a declaration. */
const COMMENT = /<!--(?:-?>|[^]*?(?:-->|$))/gu;
/** With its attributes, in whose values a ">" may stand. */
const META = /<meta[\s/]((?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*)/giu;
const CHARSET = /(?:^|[\s"'/])charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu;
const IS_CONTENT_TYPE = /(?:^|[\s"'/])http-equiv\s*=\s*["']?\s*content-type/iu;
const IN_CONTENT = /(?:^|[\s"'/])content\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;
const IN_XML = /<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu;
/** So many bad bytes are mistakes in a text; more, and it is in an encoding that nobody knows. */
const FEW_BAD = 3;
/** Where more than one byte in so many is bad, it is no text at all. */
const BAD_SHARE = 4;
/** More bad bytes than this are mistakes still where so many times as many characters are good. */
const GOOD_TO_BAD = 10;
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
  const text = decodeUndeclared(bytes);
  return text === null ? { status: "refused", reason: "not-text" } : { status: "decoded", text };
}

/** As UTF-8, where it is that but for some bad bytes. */
function decodeUndeclared(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const bad = text.match(/\uFFFD/gu)?.length ?? 0;
  if (bad <= FEW_BAD) return bad * BAD_SHARE <= bytes.length ? text : null;
  const good = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return bad * GOOD_TO_BAD <= good ? text : null;
}

function encodingOfMark(bytes: Uint8Array): TextDecoder | null {
  const mark = BYTE_ORDER_MARKS.find(([, ...marks]) => marks.every((byte, index) => bytes[index] === byte));
  return createDecoder(mark?.[0]);
}

/** What can be read before the encoding is known is ASCII, so a page that says it is UTF-16 there is not. */
function declaredEncoding(bytes: Uint8Array): TextDecoder | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN)).replaceAll(COMMENT, "");
  const label = IN_XML.exec(start)?.[1] ?? labelInMeta(start);
  return createDecoder(label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label);
}

function labelInMeta(start: string): string | undefined {
  for (const [, attributes = ""] of start.matchAll(META)) {
    const [, double, single, bare] = IN_CONTENT.exec(attributes) ?? [];
    const content = double ?? single ?? bare ?? "";
    // What a description says of encodings declares none.
    const own = CHARSET.exec(attributes.replace(IN_CONTENT, " "))?.[1];
    const label = own ?? (IS_CONTENT_TYPE.test(attributes) ? IN_CONTENT_TYPE.exec(content)?.[1] : undefined);
    if (label !== undefined) return label;
  }
  return undefined;
}

/** `null` where no label is given, or one that names no encoding. */
function createDecoder(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}
