import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { extensionId } from "../extensionId.ts";
import { CHROMIUM_BUILD } from "../launchExtension.ts";

export const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));
export const EXTENSION = `chrome-extension://${extensionId(CHROMIUM_BUILD)}`;
export const LOOKS = ["light", "dark"] as const;

export async function takeLightAndDark(page: Page, name: string): Promise<void> {
  for (const colorScheme of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(DOCS, `${name}-${colorScheme}.png`) });
  }
}
