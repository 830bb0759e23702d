/** Takes in what another program wrote: the files of tests/fixtures/exchange, chosen as a reader does. */
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaultsInLightAndDark } from "./expectNoFaults.ts";
import { partsOf, test } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

async function choose(page: Page, ...names: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Importeren" }).click(),
  ]);
  await chooser.setFiles(names.map((name) => path.join("tests/fixtures/exchange", name)));
}

const hydrate = (page: Page) => page.getByRole("button", { name: "Neem over" }).click();

for (const { names, preview, leftOut, seen } of [
  {
    names: ["day-one.zip"],
    preview: "Uit Day One: 3 nieuwe antwoorden, van zondag 14 juli 2019 tot en met maandag 15 juli 2019.",
    leftOut: "foto’s: 1",
    seen: ["De tuin in de avond", "Na middernacht, dus een dag later."],
  },
  {
    names: ["day-one-newer.json"],
    preview: "Uit Day One: 3 nieuwe antwoorden",
    leftOut: "geluidsopnamen: 1",
    seen: ["Wat ik meeneem", "Een hele dag vrij. Niets - helemaal niets!"],
  },
  { names: ["jrnl.txt"], preview: "Uit jrnl: 4 nieuwe antwoorden", leftOut: "zonder dag: 1", seen: ["Dankbaar."] },
  { names: ["jrnl.json"], preview: "Uit jrnl: 2 nieuwe antwoorden", leftOut: null, seen: ["Alleen een zin."] },
  { names: ["journey.zip"], preview: "Uit Journey: 3 nieuwe antwoorden", leftOut: "video’s: 1", seen: ["Aangekomen"] },
  {
    names: ["notes/2026-11-25.md", "notes/2026-11-26 Een wandeling.md", "notes/recept.md"],
    preview: "Uit je notities: 2 nieuwe antwoorden",
    leftOut: "zonder dag: recept.md",
    seen: ["Een wandeling", "Met een [[verwijzing]]."],
  },
  {
    names: ["notes.zip"],
    preview: "Uit je notities: 5 nieuwe antwoorden",
    leftOut: "zonder dag: kapot.md en recept.md",
    seen: ["Een brief: aan later", "In een map per maand."],
  },
]) {
  test(
    `${names.join(" and ")}: shown first, taken in, undone, and nothing the second time`,
    names[0] === "day-one.zip" ? {} : AUDIT,
    async ({ guest }) => {
      const journal = await guest.openPage("journal");
      const { answers } = partsOf(journal);
      await choose(journal, ...names);
      await expect(journal.getByText(preview)).toBeVisible();
      if (leftOut !== null) await expect(journal.getByText(leftOut)).toBeVisible();
      await expect(answers.getByRole("listitem")).toHaveCount(0);
      await hydrate(journal);
      for (const text of seen) await expect(answers).toContainText(text);
      await journal.getByRole("button", { name: "Ongedaan maken" }).click();
      await expect(answers.getByRole("listitem")).toHaveCount(0);
      await choose(journal, ...names);
      await hydrate(journal);
      await expect(journal.getByText("Overgenomen:")).toBeVisible();
      await choose(journal, ...names);
      await expect(journal.getByText("Je hebt ze hier allemaal al.")).toBeVisible();
      await expect(journal.getByRole("button", { name: "Neem over" })).toHaveCount(0);
    },
  );
}

test("a table, of which the reader says which column is what", async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await choose(journal, "table.csv");
  await expect(journal.getByText("Klopt het zo, voor deze tabel?")).toBeVisible();
  await expect(journal.getByRole("combobox", { name: "De dag staat in" })).toHaveValue("0");
  await journal.getByRole("combobox", { name: "De vraag staat in" }).selectOption("geen kolom");
  await journal.getByRole("button", { name: "Verder" }).click();
  await expect(journal.getByText("Uit een tabel: 2 nieuwe antwoorden")).toBeVisible();
  await expect(journal.getByText("zonder dag: 1")).toBeVisible();
  await hydrate(journal);
  await expect(partsOf(journal).answers).toContainText("De stilte, en");
  await expect(partsOf(journal).answers).not.toContainText("Wat viel op?");

  await choose(journal, "table-tab.tsv");
  await journal.getByRole("combobox", { name: "4/3/2026 betekent" }).selectOption("vrijdag 3 april 2026");
  await journal.getByRole("button", { name: "Verder" }).click();
  await expect(journal.getByText("van vrijdag 3 april 2026 tot en met zondag 3 mei 2026")).toBeVisible();
});

const BROKEN = [
  ["day-one-cut-off.json", "Dit bestand van Day One is afgebroken of beschadigd."],
  ["day-one-undated.json", "In dit bestand van Day One staat niets met een dag en woorden."],
  ["jrnl-cut-off.json", "Dit bestand van jrnl is afgebroken of beschadigd."],
  ["jrnl-undated.txt", "In dit bestand van jrnl staat niets met een dag en woorden."],
  ["journey-cut-off.json", "Dit bestand van Journey is afgebroken of beschadigd."],
  ["journey-undated.json", "In dit bestand van Journey staat niets met een dag en woorden."],
  ["notes/recept.md", "Van deze tekst is de dag niet te vinden"],
  ["table-quotes.csv", "gaat ergens een aanhalingsteken open"],
  ["table-no-days.csv", "geen kolom met dagen"],
  ["table-windows-1252.csv", "Dit bestand is geen tekst in UTF-8."],
  ["wrong-checksum.zip", "Dit zipbestand is afgebroken of beschadigd."],
  ["cut-off.zip", "Dit zipbestand is afgebroken of beschadigd."],
  ["locked.zip", "met een wachtwoord"],
  ["pictures.zip", "geen tekst die te lezen is"],
] as const;

test("what is broken is refused, each in its own words, and changes nothing", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  for (const [name, sentence] of BROKEN) {
    await choose(journal, name);
    await expect(journal.getByText(sentence), name).toBeVisible();
    await expect(journal.getByText("Er is niets veranderd."), name).toBeVisible();
    await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(0);
  }
});

test("axe finds nothing on what an import shows and asks, light and dark", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await choose(journal, "table.csv");
  await expect(journal.getByText("Klopt het zo, voor deze tabel?")).toBeVisible();
  await expectNoFaultsInLightAndDark(journal, "[data-keeping]");
  await choose(journal, "day-one.zip");
  await expect(journal.getByText("Wat niet mee kan:")).toBeVisible();
  await expectNoFaultsInLightAndDark(journal, "[data-keeping]");
  await choose(journal, "locked.zip");
  await expect(journal.getByText("met een wachtwoord")).toBeVisible();
  await expectNoFaultsInLightAndDark(journal, "[data-keeping]");
});

test("days that have an answer are named, and keep it; a star comes along", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 3);
  await journal.reload();
  const days = await journal.evaluate(readAnswerDays);
  await dropNote(journal, `${days[0]}.md`, "Van elders.");
  await expect(journal.getByText("staat hier al iets. Dat blijft, en dit komt ernaast.")).toBeVisible();
  await hydrate(journal);
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(4);
});

test("stopped half way, nothing is half done", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  const stop = journal.getByRole("button", { name: "Stop" });
  const stopped = journal.getByText("Gestopt. Er is niets veranderd.");
  // While another page holds the journal, reading and writing wait.
  const holder = await guest.openPage("options");
  await holder.evaluate(holdJournal);
  await choose(journal, "notes.zip");
  await expect(journal.getByRole("progressbar")).toBeVisible();
  await stop.click();
  await expect(stopped).toBeVisible();
  await holder.evaluate(letGo);
  await choose(journal, "notes.zip");
  await expect(journal.getByText("5 nieuwe antwoorden")).toBeVisible();
  await holder.evaluate(holdJournal);
  await hydrate(journal);
  await expect(journal.getByText("Aan het schrijven…")).toBeVisible();
  await stop.click();
  await holder.evaluate(letGo);
  await expect(stopped).toBeVisible();
  expect(await journal.evaluate(readAnswerDays)).toEqual([]);
  // A stopped import can be started again.
  await choose(journal, "notes.zip");
  await hydrate(journal);
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(5);
});

test("by keyboard alone, and the focus is never lost", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await choose(journal, "jrnl.json");
  const take = journal.getByRole("button", { name: "Neem over" });
  await take.focus();
  await journal.keyboard.press("Enter");
  await expect(journal.getByText("Overgenomen: 2 antwoorden.")).toBeVisible();
  await expect(journal.getByRole("button", { name: "Ongedaan maken" })).toBeFocused();
  await journal.keyboard.press("Enter");
  await expect(journal.getByText("Ongedaan gemaakt")).toBeVisible();
  await expect(journal.getByRole("button", { name: "Exporteren" })).toBeFocused();
});

test("where no worker can be had, it works on the page", AUDIT, async ({ guest }) => {
  guest.prepare((page) =>
    page.addInitScript(() => {
      Object.defineProperty(globalThis, "Worker", {
        value() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }),
  );
  const journal = await guest.openPage("journal");
  await choose(journal, "jrnl.json");
  await hydrate(journal);
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(2);
});

/** Drops a file onto the panel. */
async function dropNote(page: Page, name: string, text: string): Promise<void> {
  const panel = page.getByRole("region", { name: "Back-up" });
  const dataTransfer = await page.evaluateHandle(
    ({ fileName, words }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], fileName));
      return transfer;
    },
    { fileName: name, words: text },
  );
  await panel.dispatchEvent("drop", { dataTransfer });
}

/** Runs in a page. */
function readAnswerDays(): Promise<string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("dagvraag");
    opening.addEventListener("success", () => {
      const keys = opening.result.transaction("answers").objectStore("answers").getAllKeys();
      keys.addEventListener("success", () => {
        opening.result.close();
        resolve(keys.result.map((key) => (typeof key === "string" ? key.slice(0, 10) : "")));
      });
    });
  });
}

/** Runs in a page. Keeps a transaction open until letGo. */
function holdJournal(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("dagvraag");
    opening.addEventListener("success", () => {
      const stores = [...opening.result.objectStoreNames];
      const transaction = opening.result.transaction(stores, "readwrite");
      document.body.dataset["held"] = "true";
      const goOn = () => {
        const asked = transaction.objectStore("answers").count();
        asked.addEventListener("success", () => {
          resolve();
          if (document.body.dataset["held"] === "true") goOn();
          else opening.result.close();
        });
      };
      goOn();
    });
  });
}

/** Runs in a page. */
function letGo(): void {
  document.body.dataset["held"] = "false";
}
