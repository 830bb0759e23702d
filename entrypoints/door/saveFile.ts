/**
 * Hands a file to the reader, as a download: no permission is needed for what the page itself made. At an address that a
 * worker gave it, the page need not wait until the browser has given it one. Gives what was handed over, in a task of its
 * own: to hand it over keeps the page long enough.
 */
export async function saveFile(file: File, address: string = URL.createObjectURL(file)): Promise<Blob> {
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  // The download has its own hold on the content by now.
  URL.revokeObjectURL(address);
  return file;
}
