/** By the end of a file's name. */
const TYPES: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  zip: "application/zip",
};

/** Hands a file to the reader, as a download: no permission is needed for what the page itself made. Gives what it reads back as. */
export async function saveFile(name: string, written: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const content = new Blob([written], { type: TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  const readBack = await content.text();
  // The download has its own hold on the content by now.
  URL.revokeObjectURL(link.href);
  return readBack;
}
