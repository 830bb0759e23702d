import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const CONTROLS = "button, summary, a[href]";

/** Brings more of the list above it. It does so by itself when it scrolls near, and as a button for the keyboard. */
export function MoreAnswers({ label, onMore }: { label: string; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      rootMargin: "100%",
    });
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  });
  // The button goes once all is there. The keyboard then goes on with the first of the answers that it brought.
  useLayoutEffect(() => {
    const self = button.current;
    return () => {
      if (document.activeElement === self) lastControlIn(self?.parentElement?.previousElementSibling)?.focus();
    };
  }, []);
  return (
    <p data-screen-only>
      <button type="button" ref={button} onClick={onMore}>
        {label}
      </button>
    </p>
  );
}

/** The list is still as it was when the button goes. */
function lastControlIn(list: Element | null | undefined): HTMLElement | null {
  const items = list?.getElementsByTagName("li");
  return [...(items?.item(items.length - 1)?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].at(-1) ?? null;
}
