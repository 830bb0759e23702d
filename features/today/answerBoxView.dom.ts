import { replaceText } from "../../components/replaceText.ts";
import { findPart } from "./parts.dom.ts";

type Options = {
  onInput: (text: string) => void;
  /** Whether the box gets the cursor. On the new tab it doesn't: the address bar keeps the cursor there. */
  hasFocus: boolean;
};

/** The box on the prerendered page, as `AnswerBox` renders it. A page without a question has none. */
export class AnswerBoxView {
  readonly #options: Options;
  readonly #paper = findPart("paper");
  #box = findPart("answer");
  /** The text as it was put in the box, or came from the box. The box itself may write a text differently. */
  #text = "";

  constructor(options: Options) {
    this.#options = options;
    this.#begin();
  }

  /** Puts the text in the box, unless it came from there. */
  show(text: string): void {
    if (!this.#box) return;
    if (text !== this.#text) replaceText(this.#box, text);
    this.#text = text;
    // Where the browser can't stretch the box by itself, a hidden copy of the text does.
    this.#paper?.setAttribute("data-text", text);
  }

  /**
   * Puts in an empty box for another question. The undo of that box knows nothing of the words to the last question.
   */
  renew(): void {
    const last = this.#box;
    if (!last) return;
    const box = document.createElement("textarea");
    const hadFocus = last === document.activeElement;
    for (const { name, value } of last.attributes) box.setAttribute(name, value);
    last.replaceWith(box);
    // A key that is on its way goes there.
    if (hadFocus) box.focus();
    this.#box = box;
    this.#begin();
  }

  #begin(): void {
    const box = this.#box;
    const { onInput, hasFocus } = this.#options;
    if (!box) return;
    this.#text = box.value;
    box.addEventListener("input", () => onInput((this.#text = box.value)));
    if (hasFocus) box.focus();
  }
}
