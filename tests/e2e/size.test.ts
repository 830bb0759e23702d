/** What a page may weigh. Bytes are exact, so they are tested here. Times vary, so `npm run bench` judges them. */
import { expect, test } from "@playwright/test";
import { CHROMIUM_BUILD } from "../../tools/launchExtension.ts";
import { MOST_BEFORE_PAINT, MOST_LOADED, pageFiles, weigh } from "../../lab/bench/pageFiles.ts";

for (const [page, mostLoaded] of Object.entries(MOST_LOADED)) {
  test(`${page} loads no more before its first paint than it may`, () => {
    expectWithin(page, pageFiles(CHROMIUM_BUILD, page).beforePaint, MOST_BEFORE_PAINT);
  });

  test(`${page} loads no more HTML, CSS and JS than it may`, () => {
    const { beforePaint, afterPaint } = pageFiles(CHROMIUM_BUILD, page);
    expect(afterPaint.length, `${page} names no code to load: pageFiles.ts reads it wrongly.`).toBeGreaterThan(0);
    expectWithin(page, [...beforePaint, ...afterPaint], mostLoaded);
  });
}

function expectWithin(page: string, files: readonly string[], most: number): void {
  const weights = files
    .map((file) => ({ file, bytes: weigh(CHROMIUM_BUILD, file) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const sum = weights.reduce((total, { bytes }) => total + bytes, 0);
  const list = weights.map(({ file, bytes }) => `  ${bytes} ${file}`).join("\n");
  const message = `${page} may load ${most} bytes, gzipped, and loads ${sum}: ${sum - most} too many.\n${list}\n`;
  expect(sum, message).toBeLessThanOrEqual(most);
}
