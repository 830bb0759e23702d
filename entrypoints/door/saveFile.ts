/** Hands a file to the reader, as a download: no permission is needed for what the page itself made. Gives what it reads back as. */
export async function saveFile(name: string, text: string): Promise<string> {
  const content = new Blob([text], { type: name.endsWith(".json") ? "application/json" : "text/plain" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  const readBack = await content.text();
  // The download has its own hold on the content by now.
  URL.revokeObjectURL(link.href);
  return readBack;
}
