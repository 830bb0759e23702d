/** The README's pictures: each surface in both languages, in light and dark. */
import type { BrowserContext, Page } from "@playwright/test";
import { EXTENSION, takeLightAndDark } from "./takePicture.ts";

const DAY = new Date(2026, 10, 22, 8, 30);

const ANSWERS = {
  nl: "Vanmorgen, voor iedereen wakker was.\nIk hoefde even niets te zijn voor een ander. Dat mag vaker.",
  en: "This morning, before anyone was up.\nFor a while I didn’t have to be anything for anyone.",
};

export async function takeReadmePictures(context: BrowserContext, language: "nl" | "en"): Promise<void> {
  await writeDaysBefore(context, language);
  await context.clock.setFixedTime(DAY);
  const page = await context.newPage();
  await page.goto("chrome://newtab/");
  // The button comes once the earlier answers are there, if any.
  await page.getByRole("button", { name: /^(Verberg antwoorden|Hide answers)$/ }).waitFor();
  await takeLightAndDark(page, `newtab-empty-${language}`);
  await write(page, ANSWERS[language]);
  await takeLightAndDark(page, `newtab-${language}`);
  await page.setViewportSize({ width: 400, height: 610 });
  await page.goto(`${EXTENSION}/popup.html`);
  await page.getByRole("listitem").first().waitFor();
  await takeLightAndDark(page, `popup-${language}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${EXTENSION}/journal.html`);
  await page.getByRole("listitem").first().waitFor();
  await takeLightAndDark(page, `journal-${language}`);
  await page.goto(`${EXTENSION}/week.html#2026-11-22`);
  await page.locator("textarea").waitFor();
  await takeLightAndDark(page, `week-${language}`);
}

/** Writes answers on a few earlier days, so that there is something to look back at. */
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
