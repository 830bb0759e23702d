export type Scrolled = { frames: number[]; answers: number };

/**
 * Scrolls down to the first answer ever, one screen a frame. Gives how long each frame took. It runs in the journal
 * page, which knows nothing of this file.
 */
export async function scrollAll(longest: number): Promise<Scrolled> {
  const frames: number[] = [];
  const end = performance.now() + longest;
  const list = document.querySelector("#answers");
  // The button to earlier answers. The selector is narrow: searching tens of thousands of buttons would be work of the
  // bench.
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
