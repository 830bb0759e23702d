/** A file of text that lies in an archive or was chosen. */
export type TextFile = { name: string; text: string };

/** `null` where it is neither UTF-8 nor UTF-16 with a byte order mark, such as Excel's "Unicode text". */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  try {
    return encoding === null ? null : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Tells by the byte order mark (https://encoding.spec.whatwg.org/#bom-sniff). `null` for UTF-32, which no browser
 * reads.
 */
function encodingOf([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0xff || second !== 0xfe) return "utf-8";
  return third === 0 && fourth === 0 ? null : "utf-16le";
}
