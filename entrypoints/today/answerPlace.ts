import { replaceText } from "../../components/replaceText.ts";

type Options = {
  onInput: (text: string) => void;
  /** Whether the cursor is put in the box. Not on the new tab: there the address bar keeps it. */
  hasFocus: boolean;
};

/** The place to write on the prerendered page, as `AnswerBox` renders it. A page without a question has none. */
export class AnswerPlace {
  readonly #options: Options;
  #box = document.querySelector("textarea");
  /** As it was put there, or came from there: a box has its own way of writing some. */
  #text = "";

  constructor(options: Options) {
    this.#options = options;
    this.#begin();
  }

  /** Puts the text there, unless it came from there. */
  show(text: string): void {
    if (!this.#box) return;
    if (text !== this.#text) replaceText(this.#box, text);
    this.#text = text;
    // A hidden copy stretches the box where the browser can't by itself.
    this.#box.parentElement?.setAttribute("data-text", text);
  }

  /** For another question: an empty box, whose undo knows nothing of the words that were written to the last one. */
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
