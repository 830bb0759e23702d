import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test, type Guest } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

/** Opens a journal that shows when it is printed, and what is copied. */
async function openJournal(guest: Guest, count: number): Promise<Page> {
  guest.prepare((page) =>
    page.addInitScript(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "");
      const writeText = async (text: string) => document.body.setAttribute("data-copied", text);
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    }),
  );
  const page = await guest.openPage("journal");
  await fillJournal(page, count);
  await page.reload();
  return page;
}

test("an answer is copied with its question and its day", async ({ guest }) => {
  const page = await openJournal(guest, 2);
  const item = partsOf(page).answers.getByRole("listitem").first();
  const more = item.getByRole("button", { name: "Meer: je antwoord op Vraag 1?" });
  await more.click();
  await expect(more).toHaveAttribute("aria-expanded", "true");
  await item.getByRole("button", { name: "Kopiëren: je antwoord op Vraag 1?" }).click();
  await expect(item.getByText("Gekopieerd.")).toBeVisible();
  const copied = (await page.locator("body").getAttribute("data-copied")) ?? "";
  expect(copied).toMatch(/^\p{L}+ \d+ \p{L}+ \d{4}\n\nVraag 1\?\n\nAntwoord 1\. Vandaag liep/u);
  await more.click();
  await expect(item.getByRole("button", { name: /^Kopiëren/ })).toHaveCount(0);
});

test("a browser that lets nothing be copied is told of", AUDIT, async ({ guest }) => {
  guest.prepare((page) =>
    page.addInitScript(() => {
      const writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    }),
  );
  const page = await guest.openPage("journal");
  await fillJournal(page, 1);
  await page.reload();
  await page.getByRole("button", { name: /^Meer/ }).click();
  await page.getByRole("button", { name: /^Kopiëren/ }).click();
  await expect(page.getByText("Kopiëren lukte niet.")).toBeVisible();
});

test("one answer is printed, and nothing around it", AUDIT, async ({ guest }) => {
  const page = await openJournal(guest, 3);
  await page.getByRole("button", { name: "Meer: je antwoord op Vraag 1?" }).click();
  await page.getByRole("button", { name: "Afdrukken: je antwoord op Vraag 1?" }).click();
  await expect(page.locator("[data-printed]")).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Vraag 1?").filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText("Antwoord 2.").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.evaluate(() => globalThis.dispatchEvent(new Event("afterprint")));
  await expect(page.getByText("Antwoord 2.").filter({ visible: true })).toHaveCount(1);
});

test(
  "a year is printed as a booklet: a title page, and each month from a page of its own",
  AUDIT,
  async ({ guest }) => {
    const page = await openJournal(guest, 3);
    await page.getByRole("button", { name: "Kalender" }).click();
    await page.getByRole("button", { name: /^\d{4} als boekje afdrukken$/ }).click();
    await expect(page.locator("[data-printed]")).toBeAttached();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d{4}$/);
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    const months = await page.getByRole("heading", { level: 2 }).count();
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    // All answers of a month fit on its first page.
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1 + months);
  },
);
