/** Recognises files that can't be read here by how they begin and what they hold. So each can be called what it is. */

/** What the file is. describeRefusal.ts says in the reader's language what to do about it. */
export type StrangeFile =
  | "word"
  | "spreadsheet"
  | "document" /* PDF, Pages, OpenDocument, a slide show, an e-book */
  | "richText"
  | "webPage"
  | "media"
  | "otherArchive" /* gzip, 7z, RAR, tar and the like */
  | "nestedZip" /* as Notion's exports are */
  | "appleJournal"
  | "googleKeep"
  | "evernote"
  | "lockedJrnl";

/** This many bytes show what a file is: a tar only shows it at its 257th byte. */
export const TELLING_BYTES = 265;

/** In hexadecimal, from the first byte on. */
const BEGINNINGS: [RegExp, StrangeFile][] = [
  [/^255044462d/u, "document"],
  [/^d0cf11e0/u, "word"],
  // gzip, 7z, RAR, bzip2, xz, Zstandard and tar.
  [/^(?:1f8b|377abcaf|52617221|425a683|fd377a585a|28b52ffd|.{514}7573746172)/u, "otherArchive"],
  // JPEG, PNG, GIF, TIFF, Ogg, FLAC, MP3, RIFF, and the kin of MP4.
  [
    /^(?:ffd8ff|89504e47|47494638|49492a00|4d4d002a|4f676753|664c6143|494433|52494646.{8}(?:57454250|57415645|41564920)|.{8}66747970)/u,
    "media",
  ],
];

/** `null` for what may be text. For a file of Office before 2007, its name decides. */
export function identifyByBytes(bytes: Uint8Array, name: string): StrangeFile | null {
  const begin = [...bytes.subarray(0, TELLING_BYTES)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const [, what = null] = BEGINNINGS.find(([pattern]) => pattern.test(begin)) ?? [];
  if (what === "word" && /\.xl\w+$/iu.test(name)) return "spreadsheet";
  return what === "word" && !/\.(?:doc|dot)$/iu.test(name) ? "document" : what;
}

const LOOKED_AT = 2000;

/** `null` for what may be the reader's own text. */
export function identifyByText(text: string): StrangeFile | null {
  const begin = text
    .slice(0, LOOKED_AT)
    .replace(/^\uFEFF/u, "")
    .trimStart();
  if (/^\{\\rtf\d/u.test(begin)) return "richText";
  const isEvernote = /^(?:<\?xml[^<>]*>)?\s{0,9}(?:<!DOCTYPE en-export[^<>]*>)?\s{0,9}<en-export\b/iu.test(begin);
  if (isEvernote) return "evernote";
  if (/^(?:<\?xml[^<>]*>\s{0,9})?<(?:!doctype html|html|head|body)\b/iu.test(begin)) return "webPage";
  // This is Fernet, with which jrnl locks its text.
  return /^gAAAAA[\w-]{60,}=*\s*$/u.test(begin) ? "lockedJrnl" : null;
}

/** Whether it is a note of Google Keep. */
export function isKeepNote(data: unknown): boolean {
  return typeof data === "object" && data !== null && "userEditedTimestampUsec" in data;
}

/** Tells by the names in a zip; `null` where some of it may be read. */
export function identifyByNames(names: readonly string[], archive: string): StrangeFile | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^\[Content_Types\]\.xml$/u)) {
    if (has(/^xl\//u)) return "spreadsheet";
    return has(/^word\//u) ? "word" : "document";
  }
  const isDocument = has(/^META-INF\/(?:container|manifest)\.xml$/u) || has(/^Index(?:\/Document\.iwa|\.zip)$/u);
  if (isDocument) return /\.(?:ods|numbers)$/iu.test(archive) ? "spreadsheet" : "document";
  if (has(/(?:^|\/)AppleJournalEntries\//u)) return "appleJournal";
  if (has(/(?:^|\/)Takeout\/Keep\/|(?:^|\/)Keep\/[^/]+\.(?:json|html)$/u)) return "googleKeep";
  return null;
}

/** Tells by the names in a zip without any text. */
export function identifyByOthers(names: readonly string[]): StrangeFile | null {
  const isOf = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (isOf(/\.zip$/iu)) return "nestedZip";
  if (isOf(/\.enex$/iu)) return "evernote";
  if (isOf(/\.html?$/iu)) return "webPage";
  if (isOf(/\.docx?$/iu)) return "word";
  return isOf(/\.rtf$/iu) ? "richText" : null;
}
