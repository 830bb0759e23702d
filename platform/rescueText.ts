import type { RescueWay } from "../features/writing/Rescue.tsx";
import { createFile } from "../journal/createFile.ts";
import { copyText } from "./copyText.ts";
import { saveFile } from "./saveFile.ts";

/** Takes words to safety that can't be kept here: to the clipboard, or to a file where the browser refuses that. */
export async function rescueText(text: string, way: RescueWay): Promise<void> {
  const isCopied = way === "copy" && (await copyText(text));
  if (!isCopied) await saveFile(createFile("dagvraag.txt", text));
}
