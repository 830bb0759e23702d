import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test } from "./extension.ts";

/** Prepares a page to open the journal under this name and version. */
function openAs(name: string, version: number): (page: Page) => Promise<unknown> {
  return (page) =>
    page.addInitScript(
      (asked) => {
        const open: IDBFactory["open"] = Reflect.get(IDBFactory.prototype, "open");
        IDBFactory.prototype.open = function openAsked(this: IDBFactory, ...wanted: Parameters<typeof open>) {
          return Reflect.apply(open, this, wanted[0] === "dagvraag" ? asked : wanted);
        };
      },
      [name, version] as const,
    );
}

for (const [name, text] of [
  ["emoji that are several characters", "👩‍👩‍👧‍👦🏳️‍🌈❤️‍🔥👍🏽1️⃣"],
  ["a NUL and other control characters", "voor\u0000na\u0007\u001b"],
  ["lone surrogates", "half \ud83d en \udc4d los"],
  ["bidi overrides and combining marks", "\u202eomgedraaid\u202c g\u0300\u0301\u0302"],
  ["markup and names that mean something to JavaScript", "<script>alert(1)</script> __proto__ constructor"],
  ["a megabyte in one line", "woord ".repeat(175_000)],
] as const) {
  test(
    `${name}: typed, reloaded, looked back at, and unchanged`,
    name === "lone surrogates" ? {} : AUDIT,
    async ({ guest }) => {
      const page = await guest.openNewTab();
      const { answer, status } = partsOf(page);
      await answer.evaluate((box: HTMLTextAreaElement, typed) => {
        box.value = typed;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }, text);
      await expect(status).toHaveText("Bewaard");
      await page.reload();
      await expect(answer).not.toBeEmpty();
      const isSame = await answer.evaluate((box: HTMLTextAreaElement, typed) => box.value === typed, text);
      expect(isSame).toBe(true);
      const journal = await guest.openPage("journal");
      await expect(partsOf(journal).answers.getByRole("listitem")).toHaveCount(1);
      const shown = await journal.evaluate(
        (typed) => [...document.querySelectorAll("li p")].some(({ textContent }) => textContent === typed),
        text,
      );
      expect(shown).toBe(true);
    },
  );
}

test("a record that makes no sense is told of, and the others are shown", async ({ guest }) => {
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill("goed leesbaar");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  const journal = await guest.openPage("journal");
  await journal.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("dagvraag");
        request.addEventListener("success", () => {
          const transaction = request.result.transaction(["answers", "revisions"], "readwrite");
          transaction.objectStore("answers").put({ id: "2026-01-01:x", day: 7 });
          const keys = transaction.objectStore("answers").getAllKeys();
          keys.addEventListener("success", () => {
            transaction.objectStore("revisions").put({ id: "x", answerId: keys.result.at(-1), text: 7 });
          });
          transaction.addEventListener("complete", () => resolve());
        });
      }),
  );
  await journal.reload();
  await expect(journal.getByRole("alert")).toContainText("Niet alles in je dagboek is te lezen (2).");
  await expect(partsOf(journal).answers).toContainText("goed leesbaar");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("Niet alles in je dagboek is te lezen (1).");
  await expect(partsOf(page).answer).toHaveValue("goed leesbaar");
});

test("an upgrade that an old page blocks says so, keeps what is typed, and goes on once that page closes", async ({
  reader,
}) => {
  const old = await reader.openPage("journal");
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // This page stands for one of an earlier version, which doesn't react to the upgrade.
        const request = indexedDB.open("dagvraag");
        request.addEventListener("success", () => resolve());
      }),
  );
  const page = await reader.openNewTab(openAs("dagvraag", 100));
  const { answer, status } = partsOf(page);
  await expect(status).toContainText("Je dagboek is nog open in een tabblad van een oudere versie.");
  await answer.fill("even geduld");
  await expect(status).toContainText("Niet bewaard.");
  await old.close();
  await expect(status).toHaveText("Bewaard", { timeout: 20_000 });
  await expect(answer).toHaveValue("even geduld");
});

test("a migration that fails says so, and leaves the page usable", async ({ guest }) => {
  // The extension's worker has created the journal by now, so this is another one.
  guest.prepare(openAs("dagvraag-new", 1));
  guest.prepare((page) =>
    page.addInitScript(() => {
      IDBDatabase.prototype.createObjectStore = () => {
        throw new Error("planted");
      };
    }),
  );
  const page = await guest.openNewTab();
  await expect(partsOf(page).status).toContainText("Je dagboek kon niet worden bijgewerkt voor deze versie.");
  await expect(partsOf(page).question).toHaveText(/\?$/);
});

test("a write that a killed browser left half done costs the journal nothing, at the next start and at the one after", async ({
  guest,
  host,
}) => {
  const before = partsOf(await guest.openNewTab());
  await before.answer.fill("voor de klap");
  await expect(before.status).toHaveText("Bewaard");
  const log = await host.cutOffLastWriteAndReopen();
  const next = partsOf(await guest.openNewTab());
  await expect(next.answer).toHaveValue("voor de klap");
  await next.answer.fill("voor de klap, en erna");
  await expect(next.status).toHaveText("Bewaard");
  // If the first page could not leave the log, the next one does.
  await guest.openNewTab();
  await host.waitUntilLeft(log);
  await host.killAndReopen();
  await expect(partsOf(await guest.openNewTab()).answer).toHaveValue("voor de klap, en erna", { timeout: 30_000 });
});
