/** Handing files to the reader: at a place of their choice, where the browser has that, and else as a download. */
import type { SavePlace } from "../features/exchange/backupController.ts";

declare global {
  /** https://developer.mozilla.org/docs/Web/API/Window/showSaveFilePicker, which Firefox lacks. */
  var showSaveFilePicker:
    | ((options: {
        id: string;
        suggestedName: string;
        types: { accept: Record<string, string[]> }[];
      }) => Promise<FileSystemFileHandle>)
    | undefined;
}

/** The reader's folder of last time comes first. */
const BACKUPS = "dagvraag-backup";

/** To be called in the task of a click. Where nothing can be chosen, a download remains. */
export async function choosePlace(suggestedName: string): Promise<SavePlace> {
  const { showSaveFilePicker } = globalThis;
  if (showSaveFilePicker === undefined) return { kind: "download" };
  try {
    const types = [{ accept: { "application/json": [".json"] } }];
    const handle = await showSaveFilePicker({ id: BACKUPS, suggestedName, types });
    return { kind: "file", write: (file, signal) => writeTo(handle, file, signal) };
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === "AbortError";
    return { kind: isCancelled ? "cancelled" : "download" };
  }
}

/**
 * Gives the file as it stands there, read anew. Until it is closed, the browser writes beside what stood there, and a pipe
 * that fails or is stopped is aborted, never closed: https://streams.spec.whatwg.org/#rs-pipe-to
 */
async function writeTo(handle: FileSystemFileHandle, file: File, signal: AbortSignal): Promise<Blob> {
  const writable = await handle.createWritable();
  await file.stream().pipeTo(writable, { signal });
  return handle.getFile();
}

/**
 * As a download: no permission is needed for what the page itself made. At an address that a worker gave it, the page need
 * not wait until the browser has given it one. Ends in a task of its own: to hand it over keeps the page long enough. What
 * becomes of a download the browser doesn't tell.
 */
export async function saveFile(file: File, address: string = URL.createObjectURL(file)): Promise<void> {
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  // The download has its own hold on the content by now.
  URL.revokeObjectURL(address);
}
