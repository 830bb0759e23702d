import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** An element has its content from here on: one screen above or below what is seen. */
const NEAR = "100% 0px";
/** An element need not have its content from here on: thirty screens away. */
const FAR = "3000% 0px";

type Distance = { isNear: boolean; height: number };
/** `last` is what the browser saw last. It may be newer than what `onChange` was told. */
type Watched = { onChange: (told: Distance) => void; last: IntersectionObserverEntry | null };

const watched = new WeakMap<Element, Watched>();
let observers: { near: IntersectionObserver; far: IntersectionObserver } | null = null;

/**
 * The height of an element that is so far from what is seen that it needs no content; else `null`. In pixels, measured
 * with the content. An element keeps its content while it has the focus, a selection, a box or something unfolded.
 */
export function useOffscreenHeight(ref: RefObject<HTMLElement | null>, content: unknown): number | null {
  const [offscreen, setOffscreen] = useState<{ height: number; content: unknown } | null>(null);
  const contentRef = useRef(content);
  const isOffscreen = offscreen !== null && offscreen.content === content;
  useEffect(() => {
    contentRef.current = content;
  }, [content]);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    return watch(element, isOffscreen ? "near" : "far", ({ isNear, height }) => {
      if (isNear) setOffscreen(null);
      else if (!isHeld(element)) setOffscreen({ height, content: contentRef.current });
    });
  }, [ref, isOffscreen]);
  return isOffscreen ? offscreen.height : null;
}

/**
 * Watches until the element comes near, or until it goes far. One observer watches it, since the browser checks all
 * watched elements with every frame.
 */
function watch(element: Element, until: "near" | "far", onChange: Watched["onChange"]): () => void {
  observers ??= {
    near: new IntersectionObserver((entries) => entries.forEach((entry) => see(entry, true)), { rootMargin: NEAR }),
    far: new IntersectionObserver((entries) => entries.forEach((entry) => see(entry, false)), { rootMargin: FAR }),
  };
  const observer = observers[until];
  watched.set(element, { onChange, last: null });
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    watched.delete(element);
  };
}

/**
 * Between near and far, an element stays as it is. On the screen, content comes at once. Elsewhere each element changes
 * in a task of its own, so that a long jump doesn't hold up typing.
 */
function see(entry: IntersectionObserverEntry, isNear: boolean): void {
  const { target, isIntersecting, boundingClientRect } = entry;
  const now = watched.get(target);
  if (now === undefined) return;
  now.last = entry;
  if (isIntersecting !== isNear) return;
  const { top, bottom, height } = boundingClientRect;
  const report = () => watched.get(target) === now && now.last === entry && now.onChange({ isNear, height });
  if (bottom > 0 && top < globalThis.innerHeight) report();
  else setTimeout(report);
}

const OPEN = "details[open], textarea, [aria-expanded='true']";

function isHeld(element: Element): boolean {
  const selection = getSelection();
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
  return isSelected || element.contains(document.activeElement) || element.querySelector(OPEN) !== null;
}
