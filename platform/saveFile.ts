/** Hands files to the reader: at a place of the reader's choice where the browser has that, else as a download. */
import type { SaveTarget } from "../features/exchange/backupController.ts";

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

/** Under this id, the browser offers the folder of last time first. */
const BACKUPS = "dagvraag-backup";

/** Call it in the task of a click. If no place can be chosen, a download remains. */
export async function chooseSaveTarget(suggestedName: string): Promise<SaveTarget> {
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
 * Gives the file as it now stands there, read anew. Until the stream is closed, the browser writes beside the old
 * content. A pipe that fails or is stopped is aborted, never closed: https://streams.spec.whatwg.org/#rs-pipe-to
 */
async function writeTo(handle: FileSystemFileHandle, file: File, signal: AbortSignal): Promise<Blob> {
  const writable = await handle.createWritable();
  await file.stream().pipeTo(writable, { signal });
  return handle.getFile();
}

/**
 * Downloads a file. That needs no permission, since the page made the file itself. With the `address` that a worker
 * gave it, the page need not wait for an address. It ends in a later task, which keeps the page long enough to hand the
 * file over. The browser doesn't tell what becomes of a download.
 */
export async function saveFile(file: File, address: string = URL.createObjectURL(file)): Promise<void> {
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  // By now the download holds the content itself.
  URL.revokeObjectURL(address);
}
