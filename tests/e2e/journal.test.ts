import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { fillJournal } from "./fillJournal.ts";
import { partsOf, test, type Guest } from "./extension.ts";

async function answerToday(guest: Guest, text: string): Promise<{ page: Page; question: string }> {
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill(text);
  await expect(partsOf(page).status).toHaveText("Bewaard");
  return { page, question: await partsOf(page).question.innerText() };
}

test("an empty journal invites, and leads to today's question", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await expect(page.getByText("Hier komt te staan wat je schrijft.")).toBeVisible();
  await expect(partsOf(page).answers.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("link", { name: "De vraag van vandaag" }).click();
  await expect(partsOf(page).answer).toBeVisible();
});

test("every answer stands by its day with its question, and leads back to the sentence that asked", async ({
  guest,
}) => {
  guest.setFixedTime(new Date(2026, 10, 21, 9));
  await answerToday(guest, "eergisteren\nop twee regels");
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const { question } = await answerToday(guest, "gisteren");
  const { answers } = partsOf(await guest.openPage("journal"));
  const [newest, oldest] = [answers.getByRole("listitem").nth(0), answers.getByRole("listitem").nth(1)];
  await expect(answers.getByRole("listitem")).toHaveCount(2);
  await expect(answers.getByRole("heading", { level: 2 })).toHaveText(["november 2026"]);
  await expect(newest.getByRole("heading", { level: 3 })).toHaveText("zondag 22 november");
  await expect(newest).toContainText(question);
  await expect(newest).toContainText("gisteren");
  await expect(newest.getByRole("link")).toHaveAttribute("href", /relaties-die-je-optillen#:~:text=/);
  expect(await oldest.getByText("eergisteren").innerText()).toBe("eergisteren\nop twee regels");
});

test("an answer is edited by keyboard alone, and an open new tab follows", async ({ guest }) => {
  const { page: tab } = await answerToday(guest, "eerst");
  const page = await guest.openPage("journal");
  await expect(partsOf(page).answers.getByRole("listitem")).toHaveCount(1);
  const edit = page.getByRole("button", { name: /^Bewerken/ });
  while (!(await edit.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(partsOf(page).answer).toBeFocused();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" en later");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await expect(partsOf(tab).answer).toHaveValue("eerst en later");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Klaar" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(partsOf(page).answers.getByText("eerst en later")).toBeVisible();
  await expect(edit).toBeFocused();
});

test("what is written elsewhere appears without a reload", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await answerToday(guest, "net geschreven");
  await expect(partsOf(page).answers.getByText("net geschreven")).toBeVisible();
});

test("text stays text, whatever it looks like", async ({ guest }) => {
  const hostile = "<img src=x onerror=alert(1)> \u202e omgedraaid __proto__ 👩‍👩‍👧‍👦";
  await answerToday(guest, hostile);
  const page = await guest.openPage("journal");
  await expect(partsOf(page).answers.getByText("<img src=x")).toHaveText(hostile);
  await expect(page.locator("img")).toHaveCount(0);
});

test("ten thousand answers open at the newest, and older ones come as one scrolls", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 10_000);
  await page.reload();
  const items = partsOf(page).answers.getByRole("listitem");
  await expect(items.first()).toContainText("Antwoord 9999");
  const before = await items.count();
  expect(before).toBeLessThan(200);
  await items.last().scrollIntoViewIfNeeded();
  await expect.poll(() => items.count()).toBeGreaterThan(before);
});

test(
  "who reaches the last of the older answers by keyboard goes on with the first of them",
  AUDIT,
  async ({ guest }) => {
    const page = await guest.openPage("journal");
    await fillJournal(page, 20);
    await page.reload();
    const items = partsOf(page).answers.getByRole("listitem");
    await expect(items).toHaveCount(12);
    const more = page.getByRole("button", { name: "Toon eerdere antwoorden" });
    await more.focus();
    await expect(more).toHaveCount(0);
    await expect(items).toHaveCount(20);
    await page.keyboard.press("Tab");
    await expect(items.nth(12).locator(":focus")).toBeVisible();
  },
);

test(
  "answers far from what is seen are let go of, but for one that is open, and are back for who returns or prints",
  AUDIT,
  async ({ guest }) => {
    const page = await guest.openPage("journal");
    await fillJournal(page, 400);
    await page.reload();
    const items = partsOf(page).answers.getByRole("listitem");
    await items
      .first()
      .getByRole("button", { name: /^Bewerken/ })
      .click();
    await partsOf(page).answer.fill("Hier was ik gebleven.");
    await page.getByRole("heading", { level: 1 }).click();
    await expect(partsOf(page).answer).not.toBeFocused();
    const toTheEnd = async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return items.last().textContent();
    };
    await expect.poll(toTheEnd, { intervals: [100], timeout: 30_000 }).toContain("Antwoord 0.");
    await expect(page.getByRole("button", { name: "Toon eerdere antwoorden" })).toHaveCount(0);
    await expect.poll(() => items.count()).toBeLessThan(300);
    await expect(partsOf(page).answer).toHaveValue("Hier was ik gebleven.");
    await page.evaluate(() => globalThis.dispatchEvent(new Event("beforeprint")));
    await expect(items).toHaveCount(400);
    await page.evaluate(() => globalThis.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => items.count()).toBeLessThan(300);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(items.nth(1)).toContainText("Antwoord 398");
    await expect(partsOf(page).answer).toBeInViewport();
  },
);

test("all that the journal holds is printed, and nothing around it", AUDIT, async ({ guest }) => {
  guest.prepare((page) =>
    page.addInitScript(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "");
    }),
  );
  const page = await guest.openPage("journal");
  await fillJournal(page, 120);
  await page.reload();
  await page.getByRole("button", { name: "Afdrukken" }).click();
  await expect(page.locator("[data-printed]")).toBeAttached();
  await expect(partsOf(page).answers.getByRole("listitem")).toHaveCount(120);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText("Antwoord 119")).toBeVisible();
  await expect(page.getByText("Antwoord 0.")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
});
