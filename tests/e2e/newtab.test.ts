import { expect, type Request } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test, waitUntilReady } from "./extension.ts";
import { readLayoutShift } from "./readLayoutShift.ts";

const ARTICLE = "https://www.gerritvanderheide.com/keuzes/relaties-die-je-optillen";

test("the new tab asks today's question, and leaves the cursor in the address bar", async ({ guest }) => {
  const page = await guest.openNewTab();
  const { question, answer, article, another, journal } = partsOf(page);
  await expect(question).toHaveText(/\?$/);
  await expect(question).not.toContainText("💡");
  await expect(page.locator("[lang=nl] > h1")).toHaveCount(1);
  await expect(answer).toBeEmpty();
  for (const part of [article, another, journal]) await expect(part).toBeVisible();
  await expect(page.getByText("Kies voor Relaties die Je Optillen")).toContainText("Jij en jouw keuzes");
  await expect(page.getByText("13 min")).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("an answer and its question are there after a reload, and in a new tab after the browser was closed", async ({
  guest,
  host,
}) => {
  const text = "Eerste regel\n\nTweede, met een — streep en 🙂";
  const page = await guest.openNewTab();
  const asked = await partsOf(page).question.innerText();
  await partsOf(page).answer.fill(text);
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.reload();
  await expect(partsOf(page).answer).toHaveValue(text);
  await host.reopen();
  const later = await guest.openNewTab();
  await expect(partsOf(later).answer).toHaveValue(text);
  await expect(partsOf(later).question).toHaveText(asked);
});

test(
  "a browser that speaks English shows the same question and answer, with English words",
  AUDIT,
  async ({ reader }) => {
    const text = "Eerste regel\n\nTweede, met een — streep en 🙂";
    const page = await reader.openNewTab();
    const asked = await partsOf(page).question.innerText();
    await partsOf(page).answer.fill(text);
    await expect(partsOf(page).status).toHaveText("Bewaard");
    await page.reload();
    await expect(partsOf(page).answer).toHaveValue(text);
    await waitUntilReady(page);
    await reader.speak("en");
    const later = await reader.openNewTab();
    const { question, answer, status } = partsOf(later);
    await expect(answer).toHaveValue(text);
    await expect(question).toHaveText(asked);
    await expect(later.locator("html")).toHaveAttribute("lang", "en");
    await expect(later.locator("[lang=nl]", { has: question })).toHaveCount(1);
    await expect(later.getByRole("link", { name: "Read the full article" })).toBeVisible();
    await expect(later.getByRole("button", { name: "Another question" })).toBeVisible();
    await expect(later.getByRole("link", { name: "Journal" })).toBeVisible();
    await answer.fill("hello");
    await expect(status).toHaveText("Saved");
    await expect(later.getByRole("textbox", { name: "Your answer" })).toHaveValue("hello");
  },
);

test("what is said to be saved outlives a browser that is killed", AUDIT, async ({ guest, host }) => {
  const page = await guest.openNewTab();
  await partsOf(page).answer.pressSequentially("tot hier en niet verder");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await host.killAndReopen();
  await expect(partsOf(await guest.openNewTab()).answer).toHaveValue("tot hier en niet verder");
});

test("the box grows with the text, and nothing else moves while it loads", async ({ guest }) => {
  const page = await guest.openNewTab();
  const { answer, status } = partsOf(page);
  const before = await answer.boundingBox();
  const text = Array.from({ length: 12 }, (_, index) => `regel ${index}`).join("\n");
  await answer.fill(text);
  await expect(status).toHaveText("Bewaard");
  const after = await answer.boundingBox();
  expect(after?.height).toBeGreaterThan((before?.height ?? 0) * 2);
  expect(await answer.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1);
});

test("a page with a short answer in it loads without a layout shift", AUDIT, async ({ guest }) => {
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill("kort");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.reload();
  await expect(partsOf(page).answer).toHaveValue("kort");
  expect(await readLayoutShift(page)).toBe(0);
});

test("the article opens at the very sentence that asked", async ({ guest }) => {
  const page = await guest.openNewTab();
  const { question, article } = partsOf(page);
  const sentence = await question.innerText();
  await page.context().route(`${ARTICLE}*`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><p style="height:5000px">begin</p><p id="asked">💡 ${sentence}</p><p style="height:5000px">eind</p>`,
    }),
  );
  await expect(article).toHaveAttribute("href", /#:~:text=/);
  await expect(article).toHaveAttribute("rel", "noopener");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), article.click()]);
  await expect(opened.locator("#asked")).toBeInViewport();
});

test("another question comes as often as wanted, and no answer is lost", async ({ guest }) => {
  const page = await guest.openNewTab();
  const { question, answer, another, status } = partsOf(page);
  const first = await question.innerText();
  await answer.fill("bij de eerste vraag");
  await expect(status).toHaveText("Bewaard");
  const seen = [first];
  for (let times = 1; times < 13; times += 1) {
    await another.click();
    await expect(question).not.toHaveText(seen.at(-1) ?? "");
    seen.push(await question.innerText());
  }
  expect(new Set(seen).size).toBe(13);
  await expect(answer).toBeEmpty();
  await another.click();
  await expect(question).toHaveText(first);
  await expect(answer).toHaveValue("bij de eerste vraag");
});

test("a question that was skipped needn't come back, and may after all", AUDIT, async ({ guest }) => {
  const page = await guest.openNewTab();
  const { question, another } = partsOf(page);
  const first = await question.innerText();
  await another.click();
  await expect(page.getByText("Niet vandaag:").locator("..")).toContainText(first);
  await page.getByRole("button", { name: "Deze vraag niet meer" }).click();
  await expect(page.getByText("Deze vraag komt niet meer.")).toBeVisible();
  const seen = new Set([await question.innerText()]);
  for (let times = 1; times < 13; times += 1) {
    const last = await question.innerText();
    await another.click();
    await expect(question).not.toHaveText(last);
    seen.add(await question.innerText());
  }
  expect(seen.has(first)).toBe(false);
  const options = await guest.openPage("options");
  await options.getByRole("button", { name: /Terugzetten/ }).click();
  await expect(options.getByText(first)).toHaveCount(0);
});

test("without a network everything works", async ({ guest }) => {
  const page = await guest.openNewTab();
  await page.context().setOffline(true);
  await page.reload();
  await partsOf(page).answer.fill("zonder internet");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.reload();
  await expect(partsOf(page).answer).toHaveValue("zonder internet");
});

test("no page asks the network for anything", async ({ guest }) => {
  const tab = await guest.openNewTab();
  const outside: string[] = [];
  const note = (request: Request) => {
    if (!request.url().startsWith("chrome")) outside.push(request.url());
  };
  tab.context().on("request", note);
  await tab.reload();
  for (const name of ["popup", "journal", "week", "options"] as const) await guest.openPage(name);
  tab.context().off("request", note);
  expect(outside).toEqual([]);
});

test("where the browser has no words for the pages, they have their own", AUDIT, async ({ guest }) => {
  const page = await guest.openNewTab();
  await page.addInitScript(() => {
    const { i18n } = Reflect.get(globalThis, "chrome") as { i18n: Record<string, unknown> };
    i18n["getMessage"] = () => "";
  });
  await page.reload();
  await partsOf(page).answer.fill("zonder woorden");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await partsOf(page).journal.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dagboek");
  await expect(partsOf(page).answers).toContainText("zonder woorden");
  await page.getByRole("link", { name: "Instellingen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Instellingen");
});

test("the toolbar's lamp is lit by the first word of the day", async ({ guest }) => {
  const page = await guest.openNewTab();
  const icon = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { action } = Reflect.get(globalThis, "chrome") as { action: Record<string, unknown> };
        action["setIcon"] = ({ path }: { path: unknown }) => {
          const icons = JSON.stringify(path);
          if (icons.includes("/icons/lit-16.png")) resolve(icons);
        };
      }),
  );
  await partsOf(page).answer.fill("licht");
  expect(await icon).toContain("/icons/lit-32.png");
});
