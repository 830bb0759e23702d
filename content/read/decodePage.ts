/** Makes text of the bytes of a page, a feed or a file. */
import { DOCUMENT_LIMIT } from "./readArticle.ts";

export type DecodeResult =
  | { status: "decoded"; text: string }
  /** `not-text`: the bytes declare no encoding, and as UTF-8 more than a few of them are bad. */
  | { status: "refused"; reason: "too-large" | "not-text" };

export type DecodeOptions = {
  /** The header of that name; `null` where there was none. */
  contentType?: string | null;
  /** The most bytes to take. */
  limit?: number;
};

/** A page must declare its encoding within this many bytes. Browsers look no further either. */
const DECLARED_WITHIN = 1024;
const IN_CONTENT_TYPE = /charset\s*=\s*["']?([^\s"';]+)/iu;
/** A browser skips comments, closed or not, before it looks for a declaration. */
const COMMENT = /<!--(?:-?>|[^]*?(?:-->|$))/gu;
/** A meta element with its attributes. A ">" may stand in the value of an attribute. */
const META = /<meta[\s/]((?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*)/giu;
const CHARSET = /(?:^|[\s"'/])charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu;
const IS_CONTENT_TYPE = /(?:^|[\s"'/])http-equiv\s*=\s*["']?\s*content-type/iu;
const IN_CONTENT = /(?:^|[\s"'/])content\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;
const IN_XML = /<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu;
/** So many bad bytes are mistakes in a text. With more of them, the text is in an unknown encoding. */
const FEW_BAD = 3;
/** Bytes are no text where more than one in so many is bad. */
const BAD_SHARE = 4;
/** More than FEW_BAD bad bytes still are mistakes where this many times as many characters are good. */
const GOOD_TO_BAD = 10;
const BYTE_ORDER_MARKS: readonly (readonly [label: string, ...bytes: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/** Takes the encoding of the byte order mark, else of the header, else of the page, else UTF-8. Never throws. */
export function decodePage(bytes: Uint8Array, options: DecodeOptions = {}): DecodeResult {
  const { contentType = null, limit = DOCUMENT_LIMIT } = options;
  if (bytes.length > limit) return { status: "refused", reason: "too-large" };
  const declared =
    encodingOfMark(bytes) ?? createDecoder(IN_CONTENT_TYPE.exec(contentType ?? "")?.[1]) ?? declaredEncoding(bytes);
  if (declared !== null) return { status: "decoded", text: declared.decode(bytes) };
  const text = decodeUndeclared(bytes);
  return text === null ? { status: "refused", reason: "not-text" } : { status: "decoded", text };
}

/** The text as UTF-8; `null` where too many bytes are bad. */
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

/** The declaration itself is read as ASCII, so a page that declares UTF-16 there cannot be in it. */
function declaredEncoding(bytes: Uint8Array): TextDecoder | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN)).replaceAll(COMMENT, "");
  const label = IN_XML.exec(start)?.[1] ?? labelInMeta(start);
  return createDecoder(label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label);
}

function labelInMeta(start: string): string | undefined {
  for (const [, attributes = ""] of start.matchAll(META)) {
    const [, double, single, bare] = IN_CONTENT.exec(attributes) ?? [];
    const content = double ?? single ?? bare ?? "";
    // A page's description may mention an encoding without declaring one.
    const own = CHARSET.exec(attributes.replace(IN_CONTENT, " "))?.[1];
    const label = own ?? (IS_CONTENT_TYPE.test(attributes) ? IN_CONTENT_TYPE.exec(content)?.[1] : undefined);
    if (label !== undefined) return label;
  }
  return undefined;
}

/** `null` without a label, or where the label names no encoding. */
function createDecoder(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}
