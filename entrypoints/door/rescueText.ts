import type { RescueWay } from "../../components/Rescue.tsx";
import { saveFile } from "./saveFile.ts";

/** Takes words to safety that can't be kept here: to the clipboard, or to a file of the reader's. */
export async function rescueText(text: string, way: RescueWay): Promise<void> {
  if (way === "copy") await navigator.clipboard.writeText(text);
  else await saveFile("dagvraag.txt", new Blob([text]));
}
