import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const OPTIONS: Parameters<AxeBuilder["options"]>[0] = {
  resultTypes: ["violations"],
  rules: { "color-contrast-enhanced": { enabled: true } },
};

/** Expects that axe finds nothing on the page, or within these parts of it. */
export async function expectNoFaults(page: Page, ...parts: string[]): Promise<void> {
  await judge(createAxe(page, parts));
}

/** Expects the same in light and in dark, which differ only in their colours. Leaves the page dark. */
export async function expectNoFaultsInLightAndDark(page: Page, ...parts: string[]): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoFaults(page, ...parts);
  await page.emulateMedia({ colorScheme: "dark" });
  await judge(createAxe(page, parts).withTags(["cat.color"]));
}

/**
 * Legacy mode opens no further tab, and it is enough for pages without frames. Only faults are reported, not each right
 * node. Text must stand out by 7:1, which axe only checks on request.
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
