/** Runs in the page beside the extension. Notes what is in the box, who put it there, and what the page says of it. */

export const RECORDER_BINDING = "dagvraagChaosNote";

/**
 * Notes each change to the box, and to what the page says of it, in the task of that change. `value` is `null` if it is
 * the same as before. The browser gets this function as text, so the function uses nothing outside itself.
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
    // The extension doesn't have this input yet, so what the page says is about the text before it.
    const now = isTyped ? { ...read(), isSaved: false } : read();
    const isSameText = now.question === last?.question && now.value === last.value;
    if (isSameText && now.isSaved === last?.isSaved && !isTyped) return;
    last = now;
    const send: unknown = Reflect.get(globalThis, binding);
    const value = isSameText ? null : now.value;
    const written = JSON.stringify({ ...now, value, at: Date.now(), isTyped });
    if (typeof send === "function") Reflect.apply(send, null, [written]);
  }

  // The page's own changes to the box raise the same event as the reader's. The page makes them with execCommand.
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
