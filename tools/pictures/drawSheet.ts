/** Puts pictures beside and below each other on one sheet, each with its title. */
import type { Page } from "@playwright/test";

/** `data` is a PNG, in base64. */
export type Picture = { title: string; data: string };

/** Draws the sheet as a PNG. The page holds nothing else afterwards. */
export async function drawSheet(page: Page, pictures: readonly Picture[], file: string): Promise<void> {
  await page.goto("about:blank");
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(layOut, pictures);
  await page.screenshot({ path: file, fullPage: true });
}

/** This runs in a blank page, which knows nothing of this file. */
async function layOut(pictures: readonly Picture[]): Promise<void> {
  const style = document.createElement("style");
  style.textContent = `body{margin:0;padding:16px;display:grid;grid-template-columns:repeat(3,1fr);gap:16px;background:#fff;
    color:#222;font:14px sans-serif}figure{margin:0}img{display:block;width:100%;border:1px solid #bbb}
    figcaption{padding-bottom:6px}`;
  document.head.append(style);
  for (const { title, data } of pictures) {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    const image = new Image();
    caption.textContent = title;
    figure.append(caption, image);
    document.body.append(figure);
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
  }
}
