/** Pictures of every way to look back, with ten answers and with ten thousand. Each is one sheet, in light and dark. */
import path from "node:path";
import { expect, type BrowserContext, type Page } from "@playwright/test";
import { dayOf } from "../../content/day.ts";
import { putRows } from "../putRows.ts";
import { drawSheet, type Picture } from "./drawSheet.ts";
import { DOCS, EXTENSION, LOOKS } from "./takePicture.ts";
import { writeJournal } from "./writtenJournal.ts";

const TODAY = dayOf(new Date());
/** How many days ago the answers of a short journal are. A whole week is among them. */
const APART = [1, 2, 4, 7, 9, 14, 31, 58, 120, 365];

const LENGTHS = {
  ten: { count: 10, perDay: 1, daysAgo: (turn: number) => APART[turn] ?? 0, file: "journal-10" },
  tenThousand: { count: 10_000, perDay: 4, daysAgo: (turn: number) => turn + 1, file: "journal-10000" },
};

type View = { title: string; open: (page: Page) => Promise<unknown> };

const VIEWS: View[] = [
  { title: "Per dag", open: async (page) => expect(page.getByRole("listitem").first()).toBeVisible() },
  { title: "Kalender: een jaar", open: (page) => press(page, "Kalender") },
  {
    title: "Kalender: een maand",
    open: async (page) => {
      await press(page, "Kalender");
      await page.locator("[data-opens][tabindex='0']").click();
    },
  },
  {
    title: "Per vraag",
    open: async (page) => {
      await press(page, "Per vraag");
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await page.getByText("Zoeken…").waitFor({ state: "detached" });
    },
  },
  {
    title: "Eén vraag door de tijd",
    open: async (page) => {
      await press(page, "Per vraag");
      await page.getByRole("list").last().getByRole("button").first().click();
      await page.getByRole("heading", { level: 2 }).first().waitFor();
    },
  },
  {
    title: "Zoeken",
    open: async (page) => {
      await page.getByRole("searchbox").fill("niets watre");
      await page.locator("mark").first().waitFor();
    },
  },
  {
    title: "Met ster",
    open: async (page) => {
      await page.getByRole("searchbox").focus();
      await press(page, "Met ster");
      await page.getByText(/^(?:[\d.]+ antwoorden|Eén antwoord)\.$/u).waitFor();
    },
  },
  {
    title: "Op deze dag",
    open: async (page) => {
      await press(page, "een week geleden");
      await page.getByRole("button", { name: "Toon alles" }).waitFor();
    },
  },
  { title: "Met de sluier", open: (page) => press(page, "Verberg antwoorden") },
];

export async function takeJournalViews(context: BrowserContext, length: keyof typeof LENGTHS): Promise<void> {
  const { file, ...wish } = LENGTHS[length];
  const page = await context.newPage();
  await page.goto(`${EXTENSION}/journal.html`);
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === "dagvraag" && version > 1),
  );
  await page.evaluate(putRows, writeJournal({ ...wish, today: TODAY }));
  const pictures = { light: new Array<Picture>(), dark: new Array<Picture>() };
  for (const { title, open } of VIEWS) {
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
    await page.goto(`${EXTENSION}/journal.html`);
    await open(page);
    for (const colorScheme of LOOKS) {
      await page.emulateMedia({ colorScheme });
      pictures[colorScheme].push({ title, data: (await page.screenshot()).toString("base64") });
    }
  }
  for (const look of LOOKS) await drawSheet(page, pictures[look], path.join(DOCS, `${file}-${look}.png`));
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}
