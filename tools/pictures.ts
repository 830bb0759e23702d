/** Takes the README's pictures from the built extension: `npm run build && npm run pictures`. */
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { extensionId } from "./extensionId.ts";
import { CHROMIUM_BUILD, launchExtension } from "./launchExtension.ts";

const DOCS = fileURLToPath(new URL("../docs/", import.meta.url));
const DAY = new Date(2026, 10, 22, 8, 30);

const ANSWERS = {
  nl: "Vanmorgen, voor iedereen wakker was.\nIk hoefde even niets te zijn voor een ander. Dat mag vaker.",
  en: "This morning, before anyone was up.\nFor a while I didn’t have to be anything for anyone.",
};

await mkdir(DOCS, { recursive: true });
for (const language of ["nl", "en"] as const) {
  const profile = await mkdtemp(path.join(tmpdir(), "dagvraag-pictures-"));
  const context = await launchExtension(profile, {
    headless: true,
    locale: language,
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: language },
    args: [`--lang=${language}`],
  });
  await takePictures(context, language);
  await context.close();
  await rm(profile, { recursive: true, force: true });
}

async function takePictures(context: BrowserContext, language: "nl" | "en"): Promise<void> {
  const extension = `chrome-extension://${extensionId(CHROMIUM_BUILD)}`;
  await writeDaysBefore(context, language);
  await context.clock.setFixedTime(DAY);
  const page = await context.newPage();
  await page.goto("chrome://newtab/");
  await page.locator("textarea").waitFor();
  await take(page, `newtab-empty-${language}`);
  await write(page, ANSWERS[language]);
  await take(page, `newtab-${language}`);
  await page.setViewportSize({ width: 400, height: 610 });
  await page.goto(`${extension}/popup.html`);
  await page.getByRole("listitem").first().waitFor();
  await take(page, `popup-${language}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${extension}/journal.html`);
  await page.getByRole("listitem").first().waitFor();
  await take(page, `journal-${language}`);
  await page.goto(`${extension}/week.html#2026-11-22`);
  await page.locator("textarea").waitFor();
  await take(page, `week-${language}`);
}

/** A few days of answers, so that there is something to look back at. */
async function writeDaysBefore(context: BrowserContext, language: "nl" | "en"): Promise<void> {
  const texts = {
    nl: [
      "Mijn zus. Na een uur met haar adem ik ruimer.",
      "Ja. Al vind ik het nog spannend.",
      "Het etentje van vrijdag afzeggen.",
    ],
    en: [
      "My sister. After an hour with her I breathe easier.",
      "Yes, though it still scares me.",
      "Say no to Friday’s dinner.",
    ],
  };
  for (const [index, text] of texts[language].entries()) {
    await context.clock.setFixedTime(new Date(DAY.getTime() - (index + 1) * 86_400_000));
    const page = await context.newPage();
    await page.goto("chrome://newtab/");
    await write(page, text);
    await page.close();
  }
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator("textarea").fill(text);
  await page.getByText(/^(Bewaard|Saved)$/).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(DOCS, `${name}-${colorScheme}.png`) });
  }
}
