/** A file of text, as it lies in an archive or was chosen. */
export type TextFile = { name: string; text: string };

/** `null` where it is no UTF-8. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
