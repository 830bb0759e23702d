import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** In screens above and below the one that is seen: from here on, it is there; from there on, it need not be. */
const NEAR = "100% 0px";
const FAR = "3000% 0px";

type Told = { isNear: boolean; height: number };
type Listener = (told: Told) => void;

const listeners = new WeakMap<Element, Listener>();
/** What was last seen of it, which may be more than it was told. */
const last = new WeakMap<Element, boolean>();
let observers: { near: IntersectionObserver; far: IntersectionObserver } | null = null;

/**
 * Where an element is so far from what is seen that its content need not be in the page: how high it was with that
 * content, in pixels; else `null`. What has the focus in it, is selected or unfolded stays.
 */
export function useAway(place: RefObject<HTMLElement | null>, content: unknown): number | null {
  const [away, setAway] = useState<{ height: number; content: unknown } | null>(null);
  const contentRef = useRef(content);
  useEffect(() => {
    contentRef.current = content;
  }, [content]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    return watch(element, (told) => {
      if (told.isNear) setAway(null);
      else if (!isHeld(element)) setAway((known) => known ?? { height: told.height, content: contentRef.current });
    });
  }, [place]);
  return away !== null && away.content === content ? away.height : null;
}

function watch(element: Element, listener: Listener): () => void {
  observers ??= {
    near: new IntersectionObserver((entries) => tell(entries, true), { rootMargin: NEAR }),
    far: new IntersectionObserver((entries) => tell(entries, false), { rootMargin: FAR }),
  };
  const { near, far } = observers;
  listeners.set(element, listener);
  near.observe(element);
  far.observe(element);
  return () => {
    near.unobserve(element);
    far.unobserve(element);
    listeners.delete(element);
  };
}

/**
 * Between near and far, it stays as it is. What is on the screen is there at once; all else comes and goes in a task of
 * its own each, so that a jump from one end to the other holds up nobody who types.
 */
function tell(entries: readonly IntersectionObserverEntry[], isNear: boolean): void {
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    if (isIntersecting !== isNear) continue;
    last.set(target, isNear);
    const { top, bottom, height } = boundingClientRect;
    const inform = () => last.get(target) === isNear && listeners.get(target)?.({ isNear, height });
    if (bottom > 0 && top < globalThis.innerHeight) inform();
    else setTimeout(inform);
  }
}

function isHeld(element: Element): boolean {
  const selection = getSelection();
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
  return isSelected || element.contains(document.activeElement) || element.querySelector("details[open]") !== null;
}
