/** A file of text, as it lies in an archive or was chosen. */
export type TextFile = { name: string; text: string };
