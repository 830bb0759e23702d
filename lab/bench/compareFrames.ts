import * as v from "valibot";
import type { Frame } from "./filmOpen.ts";

/**
 * `settled`: when the last picture came that differs from the one before. `changes`: the numbers of all such frames.
 */
export const FilmSchema = v.object({ settled: v.number(), changes: v.array(v.number()) });
export type Film = v.InferOutput<typeof FilmSchema>;

/**
 * Finds the frames that show something else than the frame before. The first frame is one of them. This runs in a page,
 * which knows nothing of this file.
 */
export async function compareFrames(frames: readonly Frame[]): Promise<Film> {
  /** Of 256. JPEG changes a colour by up to this much, and no eye sees it. */
  const unseen = 24;
  /** In pixels. A blinking caret has fewer. */
  const caret = 40;
  const read = async (data: string): Promise<Uint8ClampedArray> => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
  };
  const differ = (pixels: Uint8ClampedArray, before: Uint8ClampedArray): boolean => {
    let differing = 0;
    // Every fourth byte is green, the colour that the eye sees best.
    for (let byte = 1; byte < pixels.length; byte += 4) {
      if (Math.abs((pixels[byte] ?? 0) - (before[byte] ?? 0)) > unseen) differing += 1;
    }
    return differing >= caret;
  };
  const pictures = await Promise.all(frames.map(({ data }) => read(data)));
  const changes = pictures.flatMap((pixels, index) => {
    const before = pictures[index - 1];
    return before === undefined || differ(pixels, before) ? [index] : [];
  });
  return { settled: frames[changes.at(-1) ?? 0]?.at ?? 0, changes };
}
