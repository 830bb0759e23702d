import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe finds nothing on the page, or within these parts of it. No page has a frame, so that none needs a tab of its own. */
export async function expectNoFaults(page: Page, ...parts: string[]): Promise<void> {
  // What it finds right is not told, node by node, of which there are thousands.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
