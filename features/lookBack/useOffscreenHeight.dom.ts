import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** In screens above and below the one that is seen: from here on, it is there; from there on, it need not be. */
const NEAR = "100% 0px";
const FAR = "3000% 0px";

type Distance = { isNear: boolean; height: number };
/** `last` is what was seen of it last, which may be more than it was told. */
type Watched = { onChange: (told: Distance) => void; last: IntersectionObserverEntry | null };

const watched = new WeakMap<Element, Watched>();
let observers: { near: IntersectionObserver; far: IntersectionObserver } | null = null;

/**
 * Where an element is so far from what is seen that its content need not be in the page: how high it was with that
 * content, in pixels; else `null`. What has the focus in it, is selected, unfolded or being written stays.
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

/** Until it comes near, or goes far: the browser looks at all that is watched with every frame, so each for one of them. */
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
 * Between near and far, it stays as it is. What is on the screen is there at once; all else comes and goes in a task of
 * its own each, so that a jump from one end to the other holds up nobody who types.
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
