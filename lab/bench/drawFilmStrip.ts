/** A film strip is one picture with the frames of an open side by side, each with its time. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import type { BenchBrowser } from "./benchBrowser.ts";
import type { Frame } from "./filmOpen.ts";

const ScreenshotSchema = v.object({ data: v.string() });
const SizeSchema = v.object({ width: v.number(), height: v.number() });

export type Strip = { title: string; frames: readonly Frame[] };

/** Writes a PNG with one row for each strip. */
export async function drawFilmStrip(browser: BenchBrowser, strips: readonly Strip[], file: string): Promise<void> {
  const targetId = await browser.open("about:blank");
  const session = await browser.attach(targetId);
  const size = v.parse(SizeSchema, await session.run(layOut, strips));
  const clip = { x: 0, y: 0, ...size, scale: 1 };
  const shot = await session.send("Page.captureScreenshot", { format: "png", clip, captureBeyondViewport: true });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(v.parse(ScreenshotSchema, shot).data, "base64"));
  await browser.closeTab(targetId);
}

/** This runs in a blank page, which knows nothing of this file. */
async function layOut(strips: readonly Strip[]): Promise<{ width: number; height: number }> {
  const style = document.createElement("style");
  style.textContent = `body{margin:0;padding:16px;display:inline-grid;gap:16px;background:#fff;color:#222;font:14px sans-serif}
    section{display:flex;gap:12px}h1{margin:0;font:inherit;width:9em;align-self:center}figure{margin:0}
    img{display:block;width:320px;border:1px solid #bbb}figcaption{padding-top:4px}`;
  const add = (parent: Element, tag: string, text = "") => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  document.head.append(style);
  for (const { title, frames } of strips) {
    const row = add(document.body, "section");
    add(row, "h1", title);
    for (const { at, data } of frames) {
      const figure = add(row, "figure");
      const image = new Image();
      figure.append(image);
      image.src = `data:image/jpeg;base64,${data}`;
      await image.decode();
      add(figure, "figcaption", `${at.toFixed(0)} ms`);
    }
  }
  const { width, height } = document.body.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
