/** What a page does while the journal can't be opened: it retries by itself, and still shows a question each day. */
import type { Day } from "../../content/day.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import type { TodayOptions } from "./todayState.ts";
import type { UnrecordedDraw } from "./unrecordedDraw.ts";

/** In milliseconds. */
const REOPEN_AFTER = 3_000;

export class WithoutStore {
  readonly #options: Pick<TodayOptions, "clock" | "deck">;
  #draw: UnrecordedDraw | null = null;
  #callOff: () => void = () => {};

  constructor(options: Pick<TodayOptions, "clock" | "deck">) {
    this.#options = options;
  }

  tryAgainLater(open: () => void): void {
    this.#callOff();
    this.#callOff = this.#options.clock.after(REOPEN_AFTER, open);
  }

  /** A question that no store records: that of a new day, or one that replaces the question shown. */
  async draw(day: Day, shown: DeckQuestion | null): Promise<DeckQuestion | null> {
    const { UnrecordedDraw: Draw } = await import("./unrecordedDraw.ts");
    const draw = (this.#draw ??= new Draw(this.#options.deck));
    return shown === null ? draw.begin(day) : draw.skip({ day, questionId: shown.id });
  }
}
