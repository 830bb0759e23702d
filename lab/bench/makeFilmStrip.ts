import { drawFilmStrip, type Strip } from "./drawFilmStrip.ts";
import { filmOpen, judgeFilm } from "./filmOpen.ts";
import type { Seat } from "./takeTurns.ts";

const TITLES: Record<string, string> = { blank: "Blank page", empty: "Dagvraag", full: "Dagvraag, 10,000 answers" };
/** A film may lack the only frame of a page: see filmOpen.ts. */
const TAKES = 5;

/** Draws for each measured subject the frames of an open in which something changed. */
export async function makeFilmStrip(seats: readonly Seat[], file: string, settle: number): Promise<void> {
  const strips: Strip[] = [];
  for (const { browser, name } of seats) {
    for (let take = 0; take < TAKES && strips.every(({ title }) => title !== TITLES[name]); take += 1) {
      const frames = await filmOpen(browser, settle);
      const film = await judgeFilm(browser, frames);
      const changed = frames.filter((_, index) => film?.changes.includes(index));
      if (changed.length > 0) strips.push({ title: TITLES[name] ?? name, frames: changed });
    }
  }
  const [seat] = seats;
  if (seat !== undefined) await drawFilmStrip(seat.browser, strips, file);
}
