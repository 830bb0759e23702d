import { useEffect, useRef } from "preact/hooks";

/** The way to more of what stands above it: comes by itself when it scrolls near, and is a button for who gets there by keyboard. */
export function MoreAnswers({ label, onMore }: { label: string; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      rootMargin: "100%",
    });
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <p data-screen-only>
      <button type="button" ref={button} onClick={onMore}>
        {label}
      </button>
    </p>
  );
}
