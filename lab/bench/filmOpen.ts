/** Films one open, as the eye sees it. The browser's own entries miss what fades in or changes later. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "./benchBrowser.ts";
import { compareFrames, FilmSchema, type Film } from "./compareFrames.ts";
import { NEW_TAB } from "./timeOpen.ts";

const FrameSchema = v.object({
  data: v.string(),
  metadata: v.object({ timestamp: v.number() }),
  sessionId: v.number(),
});

/** `at` is in milliseconds from the start of navigation. `data` is a JPEG in Base64. */
export type Frame = { at: number; data: string };

/** In milliseconds, until the film runs and the blank tab is gone from it. */
const RUN_UP = 200;

/** If a page paints once in a new process, Chromium may drop that one frame. The film is then empty. */
export async function filmOpen(browser: BenchBrowser, idle: number): Promise<Frame[]> {
  await browser.endWorkers();
  const targetId = await browser.open("about:blank");
  const session = await browser.attach(targetId);
  const frames: Frame[] = [];
  const stop = browser.devTools.listen(({ method, params }) => {
    if (method !== "Page.screencastFrame") return;
    const { data, metadata, sessionId } = v.parse(FrameSchema, params);
    frames.push({ at: metadata.timestamp * 1000, data });
    void session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  });
  await session.send("Page.enable");
  await session.send("Page.startScreencast", { format: "jpeg", quality: 80, maxWidth: 640, maxHeight: 400 });
  await sleep(RUN_UP);
  const started = performance.timeOrigin + performance.now();
  await session.send("Page.navigate", { url: NEW_TAB });
  await sleep(idle);
  stop();
  await browser.closeTab(targetId);
  return frames.filter(({ at }) => at >= started).map(({ at, data }) => ({ at: at - started, data }));
}

/** Compares the frames in a page of the same browser, which can read pictures. `null` of an empty film. */
export async function judgeFilm(browser: BenchBrowser, frames: readonly Frame[]): Promise<Film | null> {
  if (frames.length === 0) return null;
  const targetId = await browser.open("about:blank");
  const session = await browser.attach(targetId);
  const film = v.parse(FilmSchema, await session.run(compareFrames, frames));
  await browser.closeTab(targetId);
  return film;
}
