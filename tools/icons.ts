/** Draws the lamp's PNG files from its SVG: `npm run icons`. The results are committed, so a build needs no browser. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { requireBrowser } from "./browsers.mjs";

const SIZES = [16, 32, 48, 96, 128];
const folder = new URL("../public/icons/", import.meta.url);

const browser = await chromium.launch({ executablePath: requireBrowser("chromium"), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const name of ["lit", "unlit"]) {
  const drawing = await readFile(new URL(`${name}.svg`, folder), "base64");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style>` +
        `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
