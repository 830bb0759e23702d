/** By the end of a file's name. */
const TYPES: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  txt: "text/plain",
  zip: "application/zip",
};

/** A file to be handed to the reader, of the type that its name says. */
export function createFile(name: string, content: BlobPart): File {
  return new File([content], name, { type: TYPES[name.split(".").at(-1) ?? ""] ?? "" });
}
