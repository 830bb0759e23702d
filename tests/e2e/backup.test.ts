import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { fillJournal } from "./fillJournal.ts";
import { partsOf, test } from "./extension.ts";

async function makeBackup(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Exporteren" }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

/** The name says JSON whatever the file holds, since the journal goes by the content. */
async function chooseFile(page: Page, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Importeren" }).click(),
  ]);
  await chooser.setFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(content) });
}

test("a backup is offered in one click; everything can be erased, and put back, and that undone", async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 312);
  await journal.reload();
  const backup = await makeBackup(journal);
  await expect(journal.getByText(/^312 antwoorden aangeboden aan je browser, als dagvraag-.*\.json\./)).toBeVisible();
  await journal.getByRole("button", { name: "Hij staat er" }).click();
  await expect(journal.getByText("Deze back-up telt mee.")).toBeVisible();

  const options = await guest.openPage("options");
  const erase = options.getByRole("button", { name: "Wis alles (312)" });
  await expect(erase).toBeDisabled();
  await options.getByRole("textbox").fill("wissen");
  await erase.click();
  await expect(options.getByText("Alles is gewist.")).toBeVisible();
  const { answers } = partsOf(journal);
  await expect(answers.getByRole("listitem")).toHaveCount(0);

  await chooseFile(journal, backup);
  await expect(journal.getByText("Antwoorden in dit bestand: 312. Nieuw voor dit dagboek: 312.")).toBeVisible();
  await journal.getByRole("button", { name: "Zet terug" }).click();
  await expect(answers.getByRole("listitem").first()).toContainText("Antwoord 311");
  await chooseFile(journal, backup);
  await expect(journal.getByText("Je hebt ze hier allemaal al.")).toBeVisible();
});

test("a backup is written where the reader wants it, and is said to be made by what stands there", async ({
  guest,
}) => {
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 12);
  await journal.reload();
  const reminder = journal.getByText("12 antwoorden zijn nieuwer dan je laatste back-up.");
  await expect(reminder).toBeVisible();
  const make = journal.getByRole("button", { name: "Exporteren" });
  for (const [way, sentence] of [
    ["cancelled", null],
    ["full", "Er is geen plaats meer op de schijf, dus de back-up staat er niet."],
    ["changed", "De back-up staat er niet, of niet goed."],
  ] as const) {
    await journal.evaluate(pickPlace, way);
    await make.click();
    if (sentence !== null) await expect(journal.getByText(sentence)).toBeVisible();
    await expect(reminder).toBeVisible();
  }
  await journal.evaluate(pickPlace, "kept");
  await make.click();
  await expect(journal.getByText("Back-up gelukt: 12 antwoorden, gecontroleerd.")).toBeVisible();
  await expect(reminder).toHaveCount(0);
  expect(await journal.evaluate(readPlace)).toContain("Antwoord 11");
});

test("a download that the browser refuses is not said to be there, and does not count", AUDIT, async ({ reader }) => {
  const journal = await reader.openPage("journal");
  await fillJournal(journal, 12);
  await journal.reload();
  const session = await journal.context().newCDPSession(journal);
  await session.send("Browser.setDownloadBehavior", { behavior: "deny" });
  await journal.getByRole("button", { name: "Exporteren" }).click();
  await expect(journal.getByText(/^12 antwoorden aangeboden aan je browser/)).toBeVisible();
  await expect(journal.getByText("gelukt")).toHaveCount(0);
  await expect(journal.getByText("12 antwoorden zijn nieuwer dan je laatste back-up.")).toBeVisible();
});

test("a restore is undone by one button", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 3);
  await journal.reload();
  const backup = await makeBackup(journal);
  const options = await guest.openPage("options");
  await options.getByRole("textbox").fill("wissen");
  await options.getByRole("button", { name: "Wis alles (3)" }).click();
  await expect(options.getByText("Alles is gewist.")).toBeVisible();
  await chooseFile(journal, backup);
  await journal.getByRole("button", { name: "Zet terug" }).click();
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(3);
  await journal.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(0);
});

for (const [name, text, sentence] of [
  ["cut off", '{"format":"dagvraag-journal","version":1,"exportedAt":"2026-11-2', "Deze back-up is afgebroken"],
  ["no JSON", "Lief dagboek", "het is niet te lezen"],
  ["from another program", '{"entries":[]}', "Dit bestand is van een ander programma"],
  [
    "of a newer version",
    '{"format":"dagvraag-journal","version":2,"exportedAt":"2026-11-22T00:00:00.000Z","answers":[],"revisions":[],"draws":[]}',
    "van een nieuwere versie van Dagvraag",
  ],
  [
    "edited by hand",
    '{"format":"dagvraag-journal","version":1,"exportedAt":"2026-11-22T00:00:00.000Z","answers":[{}],"revisions":[],"draws":[]}',
    "beschadigd of met de hand veranderd",
  ],
] as const) {
  test(
    `a file that is ${name} is refused in words, and changes nothing`,
    name === "edited by hand" ? {} : AUDIT,
    async ({ guest }) => {
      const journal = await guest.openPage("journal");
      await chooseFile(journal, text);
      await expect(journal.getByText(sentence)).toBeVisible();
      await expect(journal.getByText("Er is niets veranderd.")).toBeVisible();
    },
  );
}

test(
  "a journal that vanished is told of on the next new tab, until it is back or accepted",
  AUDIT,
  async ({ guest }) => {
    const journal = await guest.openPage("journal");
    await fillJournal(journal, 12);
    await journal.reload();
    await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(12);
    await expect
      .poll(() => journal.evaluate("chrome.storage.local.get('journalWitness')"))
      .toMatchObject({ journalWitness: { count: 12 } });
    await journal.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase("dagvraag");
          request.addEventListener("success", () => resolve());
        }),
    );
    const tab = await guest.openNewTab();
    await expect(tab.getByRole("alert")).toContainText("In je dagboek stonden 12 antwoorden");
    await tab.reload();
    await expect(tab.getByRole("alert")).toContainText("12 antwoorden");
    await journal.reload();
    await expect(journal.getByRole("alert")).toContainText("12 antwoorden");
    await expect(journal.getByText("Hier komt te staan wat je schrijft.")).toHaveCount(0);
    await tab.getByRole("button", { name: "Zo is het goed" }).click();
    await expect(tab.getByRole("alert")).toHaveCount(0);
    await tab.reload();
    await expect(partsOf(tab).answer).toBeVisible();
    await expect(tab.getByRole("alert")).toHaveCount(0);
  },
);

test("the words go along to another program, and come back from its file", AUDIT, async ({ guest }) => {
  const tab = await guest.openNewTab();
  await partsOf(tab).answer.fill("=SOM(1;2)\n# overal thuis");
  await expect(partsOf(tab).status).toHaveText("Bewaard");
  const journal = await guest.openPage("journal");
  await journal.getByText("Andere programma’s").click();
  const files: Buffer[] = [];
  for (const name of ["Obsidian: Markdown per dag", "Tabel (CSV)", "Day One"]) {
    const [download] = await Promise.all([
      journal.waitForEvent("download"),
      journal.getByRole("button", { name }).click(),
    ]);
    files.push(await readFile(await download.path()));
    await expect(
      journal.getByText(`1 antwoord aangeboden aan je browser, als ${download.suggestedFilename()}.`),
    ).toBeVisible();
  }
  for (const file of files) {
    await chooseFile(journal, file);
    await expect(journal.getByText("Je hebt ze hier allemaal al.")).toBeVisible();
  }
  const options = await guest.openPage("options");
  await options.getByRole("textbox").fill("wissen");
  await options.getByRole("button", { name: "Wis alles (1)" }).click();
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(0);
  await chooseFile(journal, files[0] ?? Buffer.of());
  await journal.getByRole("button", { name: "Zet terug" }).click();
  await expect(partsOf(tab).answer).toHaveValue("=SOM(1;2)\n# overal thuis");
});

test("the reminder waits, or stops, as the reader says", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 12);
  await journal.reload();
  const reminder = journal.getByText("12 antwoorden zijn nieuwer dan je laatste back-up.");
  await expect(reminder).toBeVisible();
  await journal.getByRole("button", { name: "Over twee weken" }).click();
  await expect(reminder).toHaveCount(0);
  await journal.reload();
  await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(12);
  await expect(reminder).toHaveCount(0);
});

/** Runs in the page. No test can press the browser's own picker, so this one gives a real file of the page's own. */
function pickPlace(way: string): void {
  const pick = async () => {
    if (way === "cancelled") throw new DOMException("", "AbortError");
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("backup.json", { create: true });
    if (way === "full") {
      handle.createWritable = () => Promise.reject(new DOMException("", "QuotaExceededError"));
    }
    if (way === "changed") {
      const same = await folder.getFileHandle("backup.json");
      handle.getFile = async () => new File([(await same.getFile()).slice(0, -9)], "backup.json");
    }
    return handle;
  };
  Object.defineProperty(globalThis, "showSaveFilePicker", { configurable: true, value: pick });
}

/** Runs in the page. */
async function readPlace(): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle("backup.json")).getFile()).text();
}
