export type Scrolled = { frames: number[]; answers: number };

/** Runs in the journal page, by itself: down to the first answer ever, a screen a frame. How long each frame took. */
export async function scrollAll(longest: number): Promise<Scrolled> {
  const frames: number[] = [];
  const end = performance.now() + longest;
  const list = document.querySelector("#answers");
  // The button to earlier answers. To look through the tens of thousands of others would be work of the bench's own.
  const isMore = () => document.querySelector("#answers + p > button") !== null;
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
