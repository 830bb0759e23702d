import type { RescueWay } from "../features/writing/Rescue.tsx";
import { createFile } from "../journal/createFile.ts";
import { saveFile } from "./saveFile.ts";

/** Rescues words that can't be kept here: to the clipboard, or to a file where the browser refuses the clipboard. */
export async function rescueText(text: string, way: RescueWay): Promise<void> {
  const isCopied = way === "copy" && (await copyText(text));
  if (!isCopied) await saveFile(createFile("dagvraag.txt", text));
}

/** Puts a text on the clipboard. Gives whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
