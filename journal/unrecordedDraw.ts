import type { Day } from "../content/day.ts";
import { drawInstead, findDayQuestion } from "../content/dayQuestion.ts";
import type { Deck, DeckQuestion } from "../content/deck.ts";
import type { Draw } from "../content/draw.ts";

/** Today's draw where there is no store to record it in: "Andere vraag" goes round the deck all the same. */
export class UnrecordedDraw {
  readonly #deck: Deck;
  #draw: Draw | null = null;

  constructor(deck: Deck) {
    this.#deck = deck;
  }

  pass(shown: { day: Day; question: DeckQuestion }): DeckQuestion {
    const draw = this.#draw ?? { day: shown.day, questionId: shown.question.id, passed: [] };
    this.#draw = drawInstead(shown, this.#deck, [draw]);
    return findDayQuestion(shown.day, this.#deck, this.#draw ? [this.#draw] : []) ?? shown.question;
  }

  forget(): void {
    this.#draw = null;
  }
}
