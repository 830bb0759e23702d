/** Runs in the page, beside the extension: what stands in the box, who put it there, and what the page says of it. */

export const RECORDER_BINDING = "dagvraagChaosNote";

/**
 * Notes each change to the box and to what the page says of it, in the task in which it happens. `value` is `null`
 * where it is the one noted before. Handed to the browser as text, so that it may use nothing from outside itself.
 */
export function recordPage(binding: string): void {
  let last: { question: string | null; value: string; isSaved: boolean } | null = null;
  let programDepth = 0;

  const read = () => {
    const box = document.querySelector("textarea");
    if (box === null) return { question: null, value: "", isSaved: false, caret: 0 };
    const entry = box.closest("li");
    const scope = entry ?? document.querySelector("main");
    const question = entry ? entry.querySelector("[lang=nl]") : document.querySelector("h1");
    const isSaved = [...(scope?.querySelectorAll("[role=status]") ?? [])].some(({ textContent }) =>
      ["Bewaard", "Saved"].includes(textContent.trim()),
    );
    return { question: question?.textContent ?? "", value: box.value, isSaved, caret: box.selectionEnd };
  };

  function note(isTyped: boolean): void {
    // The extension hasn't had what is being typed: what the page says is of the text before it.
    const now = isTyped ? { ...read(), isSaved: false } : read();
    const isSameText = now.question === last?.question && now.value === last.value;
    if (isSameText && now.isSaved === last?.isSaved && !isTyped) return;
    last = now;
    const send: unknown = Reflect.get(globalThis, binding);
    const value = isSameText ? null : now.value;
    const written = JSON.stringify({ ...now, value, at: Date.now(), isTyped });
    if (typeof send === "function") Reflect.apply(send, null, [written]);
  }

  // The page's own changes to the box raise the same event as the reader's: it makes them with execCommand.
  const execute: unknown = Reflect.get(Document.prototype, "execCommand");
  Reflect.set(Document.prototype, "execCommand", function run(this: Document, ...command: unknown[]): unknown {
    programDepth += 1;
    try {
      const done: unknown = typeof execute === "function" && Reflect.apply(execute, this, command);
      return done;
    } finally {
      programDepth -= 1;
    }
  });
  addEventListener("input", () => note(programDepth === 0), { capture: true });
  addEventListener("input", () => note(false));
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(() => note(false)).observe(document, changes);
  note(false);
}
