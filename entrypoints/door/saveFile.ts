/** By the end of a file's name. */
const TYPES: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  zip: "application/zip",
};

/** Hands a file to the reader, as a download: no permission is needed for what the page itself made. Gives what was handed over. */
export function saveFile(name: string, made: Blob): Promise<Blob> {
  const content = made.slice(0, made.size, TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(link.href));
  return Promise.resolve(content);
}
