import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

test("a search is narrowed by theme where there is more than one", AUDIT, async ({ guest }) => {
  guest.prepare((page) =>
    page.addInitScript(() => {
      const { fetch } = globalThis;
      const blog = "https://www.gerritvanderheide.com/keuzes";
      const themes = [`${blog}/rust`, `${blog}/rust-1`].map((url, index) => [
        url,
        ["Jij en jouw keuzes", "Loslaten"][index],
      ]);
      globalThis.fetch = async (address, init) =>
        typeof address === "string" && address.endsWith("/themes.json") ? Response.json(themes) : fetch(address, init);
    }),
  );
  const page = await guest.openPage("journal");
  await fillJournal(page, 6, { articles: 3 });
  await page.reload();
  await page.getByRole("searchbox").focus();
  const theme = page.getByRole("combobox", { name: "Thema" });
  await expect(theme.getByRole("option")).toHaveText(["Alle thema’s", "Jij en jouw keuzes", "Loslaten"]);
  await theme.selectOption("Loslaten");
  const items = partsOf(page).answers.getByRole("listitem");
  await expect(page.getByText("2 antwoorden.")).toBeVisible();
  await expect(items.first()).toContainText("Antwoord 4.");
  await expect(items.last()).toContainText("Antwoord 1.");
  await theme.selectOption("Alle thema’s");
  await expect(items).toHaveCount(6);
});
