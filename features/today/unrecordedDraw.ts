import { drawFirst, drawInstead } from "../../content/deck/dayQuestion.ts";
import type { Day } from "../../content/day.ts";
import type { DeckQuestion, DeckSource } from "../../content/deck/deck.ts";
import type { Draw } from "../../content/deck/draw.ts";

/** The day's question where no store can record it. "Andere vraag" still goes round the whole deck. */
export class UnrecordedDraw {
  readonly #deck: DeckSource;
  #draw: Draw | null = null;

  constructor(deck: DeckSource) {
    this.#deck = deck;
  }

  /** The question that a first reader would get; `null` with an empty deck. */
  async begin(day: Day): Promise<DeckQuestion | null> {
    this.#draw = null;
    const id = drawFirst(day, await this.#deck.readIds());
    return id && this.#deck.find(id);
  }

  /** The question that replaces the one shown; `null` where the deck has no other. */
  async skip(shown: Pick<Draw, "day" | "questionId">): Promise<DeckQuestion | null> {
    const context = { deck: await this.#deck.readIds(), draws: [this.#draw ?? { ...shown, passed: [] }] };
    this.#draw = drawInstead(shown, context);
    return this.#draw && this.#deck.find(this.#draw.questionId);
  }
}
