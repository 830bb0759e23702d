/** Takes the pictures in docs/ from the built extension: `npm run build && npm run pictures`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import { launchExtension } from "./launchExtension.ts";
import { takeJournalViews } from "./pictures/journalViews.ts";
import { takeReadmePictures } from "./pictures/readmePictures.ts";

for (const language of ["nl", "en"] as const) {
  await inBrowser(language, (context) => takeReadmePictures(context, language));
}
for (const length of ["ten", "tenThousand"] as const) {
  await inBrowser("nl", (context) => takeJournalViews(context, length));
}

/** Each call has a new profile. */
async function inBrowser(language: "nl" | "en", work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), "dagvraag-pictures-"));
  const context = await launchExtension(profile, {
    headless: true,
    locale: language,
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: language },
    args: [`--lang=${language}`],
  });
  await work(context);
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
