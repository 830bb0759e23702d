import { drawFilmStrip, type Strip } from "./drawFilmStrip.ts";
import { filmOpen, judgeFilm } from "./filmOpen.ts";
import type { Seat } from "./measureInRounds.ts";

const TITLES: Record<string, string> = { blank: "Blank page", empty: "Dagvraag", full: "Dagvraag, 10,000 answers" };
/** A film may lack the only frame of a page: see filmOpen.ts. */
const MOST_FILMS = 5;

/** Draws for each measured subject the frames of an open in which something changed. */
export async function makeFilmStrip(seats: readonly Seat[], file: string, idle: number): Promise<void> {
  const strips: Strip[] = [];
  for (const { browser, name } of seats) {
    for (let count = 0; count < MOST_FILMS && strips.every(({ title }) => title !== TITLES[name]); count += 1) {
      const frames = await filmOpen(browser, idle);
      const film = await judgeFilm(browser, frames);
      const changed = frames.filter((_, index) => film?.changes.includes(index));
      if (changed.length > 0) strips.push({ title: TITLES[name] ?? name, frames: changed });
    }
  }
  const [seat] = seats;
  if (seat !== undefined) await drawFilmStrip(seat.browser, strips, file);
}
