import { useEffect, useRef } from "preact/hooks";
import { useTranslate } from "./translate.ts";

/** The way to older answers: comes by itself when it scrolls near, and is a button for who gets there by keyboard. */
export function MoreAnswers({ onMore }: { onMore: () => void }) {
  const translate = useTranslate();
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
        {translate("earlierAnswers")}
      </button>
    </p>
  );
}
