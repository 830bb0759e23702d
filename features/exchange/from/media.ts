/**
 * Pictures and other media: their kinds, by their names, and the links to them in a text. Those links lead nowhere
 * here.
 */
import { addUp, type LeftOut, type LeftOutKind } from "./imported.ts";

const ENDINGS: [LeftOutKind, string][] = [
  ["photos", "jpe?g|png|gif|heic|heif|webp|avif|svg|bmp|tiff?|sticker"],
  ["sounds", "m4a|mp3|wav|ogg|oga|aac|amr|flac|opus"],
  ["videos", "mp4|mov|m4v|webm|avi|mkv|3gp"],
  ["documents", "pdf|docx?|odt|xlsx?|pptx?|canvas"],
];
/** The end of such a file's name, as a part of a larger pattern. */
export const MEDIA_ENDING = String.raw`\.(?:${ENDINGS.map(([, endings]) => endings).join("|")})`;

const KINDS = ENDINGS.map(([kind, endings]) => ({ kind, pattern: new RegExp(String.raw`\.(?:${endings})$`, "iu") }));

export function isMedia(name: string): boolean {
  return kindOfMedia(name) !== null;
}

function kindOfMedia(name: string): LeftOutKind | null {
  return KINDS.find(({ pattern }) => pattern.test(name))?.kind ?? null;
}

/**
 * Counts files by their kinds, and names those of other kinds. A file without a name counts as a photo, as most are.
 */
export function countMedia(names: readonly string[]): LeftOut[] {
  return addUp(names.map(countOne));
}

function countOne(name: string): LeftOut {
  const what = name === "" ? "photos" : kindOfMedia(name);
  return what === null ? { what: "files", count: 1, names: [name] } : { what, count: 1, names: [] };
}

/** `link` matches one link to such a file. A line with nothing else is removed, and the empty line below it. */
export function withoutLinks(text: string, link: RegExp): string {
  const one = String.raw`(?:${link.source})[ \t]*`;
  const alone = String.raw`(?:^|\n)[ \t]*(?:${one})+(?=\r?\n|$)(?:\r?\n[ \t]*(?=\r?\n|$))?`;
  return text.replaceAll(new RegExp(alone, "giu"), "").replaceAll(new RegExp(link.source, "giu"), "");
}
