export type Scrolled = { frames: number[]; answers: number };

/** Runs in the journal page, by itself: down to the first answer ever, a screen a frame. How long each frame took. */
export async function scrollAll(longest: number): Promise<Scrolled> {
  const frames: number[] = [];
  const end = performance.now() + longest;
  const list = document.querySelector("#answers");
  const isMore = () =>
    [...document.querySelectorAll("button")].some(({ textContent }) => textContent.includes("eerdere antw"));
  const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  let last = performance.now();
  while (performance.now() < end && (isMore() || !isAtEnd())) {
    scrollBy(0, innerHeight);
    const now = await new Promise<number>((resolve) => {
      requestAnimationFrame(resolve);
    });
    frames.push(now - last);
    last = now;
  }
  return { frames, answers: list?.querySelectorAll("li").length ?? 0 };
}
