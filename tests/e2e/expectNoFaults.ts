import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const OPTIONS: Parameters<AxeBuilder["options"]>[0] = {
  resultTypes: ["violations"],
  rules: { "color-contrast-enhanced": { enabled: true } },
};

/** axe finds nothing on the page, or within these parts of it. */
export async function expectNoFaults(page: Page, ...parts: string[]): Promise<void> {
  await judge(createAxe(page, parts));
}

/** Neither in light nor in dark, which differ in their colours alone. Leaves the page dark. */
export async function expectNoFaultsInLightAndDark(page: Page, ...parts: string[]): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoFaults(page, ...parts);
  await page.emulateMedia({ colorScheme: "dark" });
  await judge(createAxe(page, parts).withTags(["cat.color"]));
}

/**
 * No page has a frame, so that none needs a tab of its own; what it finds right is not told, node by node. Ink is to stand
 * out by 7:1, which axe asks only who says so.
 */
function createAxe(page: Page, parts: readonly string[]): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode().options(OPTIONS);
  for (const part of parts) axe.include(part);
  return axe;
}

async function judge(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
