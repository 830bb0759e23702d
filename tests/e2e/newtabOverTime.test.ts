import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test } from "./extension.ts";

test("the next day asks another question, and the lamp is dark again", AUDIT, async ({ reader }) => {
  await reader.context.clock.setFixedTime(new Date(2026, 10, 22, 9));
  const page = await reader.openNewTab();
  const { question, answer, status } = partsOf(page);
  const first = await question.innerText();
  await answer.fill("vandaag");
  await expect(status).toHaveText("Bewaard");
  await expect(page.getByRole("img", { name: /De lamp brandt/ })).toBeVisible();
  await reader.context.clock.setFixedTime(new Date(2026, 10, 23, 9));
  await page.reload();
  await expect(question).not.toHaveText(first);
  await expect(answer).toBeEmpty();
  await expect(page.getByText("Maandag 23 november")).toBeVisible();
  await expect(page.getByRole("img", { name: /De lamp is uit/ })).toBeVisible();
});

test(
  "over midnight a half-typed answer stays with its question until the page is looked at again",
  AUDIT,
  async ({ reader }) => {
    await reader.context.clock.install({ time: new Date(2026, 10, 22, 23, 59) });
    const page = await reader.openNewTab();
    const { question, answer, status } = partsOf(page);
    const first = await question.innerText();
    await answer.pressSequentially("half get");
    await page.clock.runFor(120_000);
    await expect(question).toHaveText(first);
    await answer.pressSequentially("ypt");
    await expect(status).toHaveText("Bewaard");
    await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
    await expect(question).not.toHaveText(first);
    await expect(answer).toBeEmpty();
    await expect(page.getByText("Er is een nieuwe dag begonnen")).toBeVisible();
    const journal = await reader.openPage("journal");
    await expect(partsOf(journal).answers.getByRole("listitem")).toContainText([first]);
    await expect(partsOf(journal).answers).toContainText("half getypt");
    await expect(partsOf(journal).answers).toContainText("zondag 22 november");
  },
);

test("an idle page turns to the new day by itself at midnight", AUDIT, async ({ reader }) => {
  await reader.context.clock.install({ time: new Date(2026, 10, 22, 23, 59) });
  const page = await reader.openNewTab();
  await expect(page.getByText("Zondag 22 november")).toBeVisible();
  // The page's own code follows the clock. It comes after the first paint.
  await expect(page.getByRole("button", { name: "Verberg antwoorden" })).toBeVisible();
  await page.clock.runFor(120_000);
  await expect(page.getByText("Maandag 23 november")).toBeVisible();
});

test("the first key after a night's sleep goes to the new day's question, and yesterday's answer stays", async ({
  reader,
}) => {
  await reader.context.clock.install({ time: new Date(2026, 10, 22, 22) });
  const page = await reader.openNewTab();
  const { question, answer, status } = partsOf(page);
  const first = await question.innerText();
  await answer.pressSequentially("gisteren");
  await expect(status).toHaveText("Bewaard");
  // The page notes tomorrow's question once all else is there.
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes("2026-11-23")));
  // The time jumps, and no timer or event tells of it.
  await page.clock.setSystemTime(new Date(2026, 10, 23, 8));
  await page.keyboard.type("vandaag");
  await expect(question).not.toHaveText(first);
  await expect(answer).toHaveValue("vandaag");
  await expect(page.getByText("Er is een nieuwe dag begonnen")).toBeVisible();
  await expect(status).toHaveText("Bewaard");
  const journal = await reader.openPage("journal");
  await expect(partsOf(journal).answers.getByRole("listitem")).toContainText([/vandaag/, /gisteren/]);
});

test("two tabs at once show one question and one text, and each can go on where the other left off", async ({
  guest,
}) => {
  const [a, b] = await Promise.all([guest.openNewTab(), guest.openNewTab()]);
  const [left, right] = [partsOf(a), partsOf(b)];
  await expect(right.question).toHaveText(await left.question.innerText());
  await left.answer.pressSequentially("links");
  await expect(right.answer).toHaveValue("links");
  await right.answer.press("ControlOrMeta+End");
  await right.answer.pressSequentially(" en rechts");
  await expect(left.answer).toHaveValue("links en rechts");
  await left.another.click();
  await expect(left.answer).toBeEmpty();
  await expect(right.status).toHaveText("Bewaard");
});
