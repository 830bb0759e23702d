/** Reads the name of a file in a zip: its encoding, and the path that it means (PKWARE's APPNOTE, 4.4.17 and D). */
import { crc32 } from "./crc32.ts";

type NameInZip = {
  bytes: Uint8Array;
  /** The general purpose flags of the entry. Bit 11 means UTF-8. */
  flags: number;
  /** The name in Info-ZIP's extra field, if there is one. */
  unicodePath: DataView | null;
};

const SAYS_UTF8 = 0x0800;
/** Bytes 0x80 to 0xff. The zip format uses this code page if nothing else is said. */
const CODE_PAGE_437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

/** The path from the top of the zip, with slashes. A folder's path ends in one. */
export function readName({ bytes, flags, unicodePath }: NameInZip): string {
  return tidyPath(decodeUnicodePath(unicodePath, crc32(bytes)) ?? decodeName(bytes, flags));
}

/**
 * The field holds version 1, the checksum of the other name, and the name. If the file was renamed since, it may be
 * outdated.
 */
function decodeUnicodePath(field: DataView | null, checksum: number): string | null {
  if (field === null || field.byteLength <= 5 || field.getUint8(0) !== 1) return null;
  if (field.getUint32(1, true) !== checksum) return null;
  return decodeUtf8(new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5));
}

/** Some programs write UTF-8 without saying so. No name in another encoding happens to be UTF-8. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const name = decodeUtf8(bytes);
  if (name !== null) return name;
  if (flags & SAYS_UTF8) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCodePoint(byte) : CODE_PAGE_437[byte - 0x80])).join("");
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Some programs of Windows write a backslash or a drive. Others begin at their own folder, or above it. */
function tidyPath(name: string): string {
  const parts = name
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/iu, "")
    .split("/");
  const isFolder = parts.at(-1) === "" || parts.at(-1) === "." || parts.at(-1) === "..";
  const path = parts.filter((part) => part !== "" && part !== "." && part !== "..").join("/");
  return isFolder ? `${path}/` : path;
}
