/** Going through the answers by arrow, from the search box down. */

type WalkKeys = {
  /** Enter, on an answer. */
  onOpen: (id: string) => void;
  /** Up from the first. */
  onGoUp: () => void;
};

/** Puts the keyboard's focus on an answer, and from there on the next. A click gives none: the arrows then scroll on. */
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

/** What stands beside it may not be in the page, far from what is seen: it is once the answer itself is seen. */
function comeBack(item: HTMLElement): void {
  item.scrollIntoView({ block: "center" });
}

function below(item: HTMLElement): Element | null | undefined {
  return item.nextElementSibling ?? groupBelow(item)?.firstElementChild;
}

function above(item: HTMLElement): Element | null | undefined {
  return item.previousElementSibling ?? groupAbove(item)?.lastElementChild;
}

/** They stand in groups, and those on sections. */
function groupBelow({ parentElement: own }: HTMLElement): Element | null | undefined {
  return own?.nextElementSibling ?? own?.parentElement?.nextElementSibling?.firstElementChild;
}

function groupAbove({ parentElement: own }: HTMLElement): Element | null | undefined {
  return own?.previousElementSibling ?? own?.parentElement?.previousElementSibling?.lastElementChild;
}
