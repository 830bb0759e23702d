/** What becomes of the notes that pages left (unsentNotes.ts). */
import { native } from "./native.ts";
import { attempt, NOTES_TAKEN, readNotes, type Note } from "./unsentNotes.ts";

/** A later note of the same revision may have come in its place, or come meanwhile: that one's own write takes it away. */
export async function removeNote([key, note]: Note): Promise<void> {
  await attempt(() => {
    if (localStorage.getItem(key) === note) localStorage.removeItem(key);
  });
  await attempt(async () => {
    const { local } = native.storage;
    const { [key]: stored } = await local.get(key);
    // Something else may have made an object of it, which is another one each time it is read.
    if (stored !== note && JSON.stringify(stored) !== JSON.stringify(note)) return;
    await local.remove(key);
    const later = localStorage.getItem(key);
    if (later !== null) await local.set({ [key]: later });
  });
}

/** What is erased is not written again by any page. */
export async function eraseNotes(): Promise<void> {
  await Promise.all((await readNotes()).map(removeNote));
  await attempt(() => localStorage.removeItem(NOTES_TAKEN));
}
