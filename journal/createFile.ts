/** The types by the end of a file's name. */
const TYPES: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  txt: "text/plain",
  zip: "application/zip",
};

/** A file for the reader. Its name decides its type. */
export function createFile(name: string, content: BlobPart): File {
  return new File([content], name, { type: TYPES[name.split(".").at(-1) ?? ""] ?? "" });
}
