/** Goes through the answers by arrow keys, from the search box down. */

type WalkKeys = {
  /** Called when the reader presses Enter on an answer. */
  onOpen: (id: string) => void;
  /** Called when the reader goes up from the first answer. */
  onGoUp: () => void;
};

/**
 * Moves the focus to an answer, from which arrow keys go to the next. A click gives no focus, so the arrows then scroll
 * the page.
 */
export function walkAnswers(item: Element | null | undefined, walk: WalkKeys): void {
  if (!(item instanceof HTMLElement)) return;
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const step = STEPS.get(event.key);
    if (event.target !== item || !isPlain || step === undefined) return;
    event.preventDefault();
    step(item, walk);
  };
  item.tabIndex = -1;
  item.addEventListener("keydown", onKeyDown);
  item.addEventListener(
    "blur",
    () => {
      item.removeEventListener("keydown", onKeyDown);
      item.removeAttribute("tabindex");
    },
    { once: true },
  );
  item.focus();
}

const STEPS = new Map<string, (item: HTMLElement, walk: WalkKeys) => void>([
  [
    "ArrowDown",
    (item, walk) => {
      const other = below(item);
      if (other) walkAnswers(other, walk);
      else comeBack(item);
    },
  ],
  [
    "ArrowUp",
    (item, walk) => {
      const other = above(item);
      if (other) walkAnswers(other, walk);
      else if (groupAbove(item)) comeBack(item);
      else walk.onGoUp();
    },
  ],
  ["Enter", (item, { onOpen }) => onOpen(item.id)],
]);

/** A neighbour far from what is seen may not be in the page. It comes back once this answer is seen. */
function comeBack(item: HTMLElement): void {
  item.scrollIntoView({ block: "center" });
}

function below(item: HTMLElement): Element | null | undefined {
  return item.nextElementSibling ?? groupBelow(item)?.firstElementChild;
}

function above(item: HTMLElement): Element | null | undefined {
  return item.previousElementSibling ?? groupAbove(item)?.lastElementChild;
}

/** The answers are in groups, and the groups in sections. */
function groupBelow({ parentElement: own }: HTMLElement): Element | null | undefined {
  return own?.nextElementSibling ?? own?.parentElement?.nextElementSibling?.firstElementChild;
}

function groupAbove({ parentElement: own }: HTMLElement): Element | null | undefined {
  return own?.previousElementSibling ?? own?.parentElement?.previousElementSibling?.lastElementChild;
}
