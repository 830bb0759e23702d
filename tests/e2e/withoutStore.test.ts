import { expect } from "@playwright/test";
import { partsOf, test } from "./extension.ts";

test("storage that is refused leaves the question, says why, and keeps what is typed on the page", async ({
  reader,
}) => {
  await reader.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  const page = await reader.openNewTab();
  const { question, answer, status } = partsOf(page);
  await expect(question).toHaveText(/\?$/);
  await expect(status).toContainText("Je antwoorden kunnen nu niet bewaard worden. Deze browser bewaart hier niets");
  await answer.fill("blijf staan");
  await expect(status).toContainText("Niet bewaard.");
  await expect(answer).toHaveValue("blijf staan");
});

test("a journal of a newer version is left alone, and says what to do", async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await journal.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("dagvraag", 99);
        request.addEventListener("success", () => {
          request.result.close();
          resolve();
        });
        request.addEventListener("error", () => reject(new Error("The newer version can't be made.")));
      }),
  );
  const page = await guest.openNewTab();
  await expect(partsOf(page).status).toContainText("nieuwere versie van Dagvraag");
  await journal.reload();
  await expect(journal.getByRole("alert")).toContainText("Je dagboek kan nu niet geopend worden.");
});

test("words typed while the journal can't be opened outlive their page, and are written by the next one", async ({
  reader,
}) => {
  const refused = await reader.context.newPage();
  await refused.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await refused.goto("chrome://newtab/");
  await partsOf(refused).answer.fill("toch bewaard");
  await expect(partsOf(refused).status).toContainText("Niet bewaard.");
  await refused.evaluate("localStorage.setItem('dagvraag.unsent.junk', '{\"answer\":7}')");
  await refused.close();
  const next = await reader.openNewTab();
  await expect(partsOf(next).answer).toHaveValue("toch bewaard");
  const notes = () => next.evaluate("Object.keys(localStorage).filter((key) => key.includes('unsent'))");
  await expect.poll(notes).toEqual([]);
});
