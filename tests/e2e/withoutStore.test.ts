import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, refuseStorage, test, type Reader, waitUntilReady } from "./extension.ts";

test("storage that is refused leaves the question, says why, and keeps what is typed on the page", async ({
  guest,
}) => {
  guest.prepare((page) => page.addInitScript(refuseStorage));
  const page = await guest.openNewTab();
  const { question, answer, status } = partsOf(page);
  await expect(question).toHaveText(/\?$/);
  await expect(status).toContainText("Je antwoorden kunnen nu niet bewaard worden. Deze browser bewaart hier niets");
  await answer.fill("blijf staan");
  await expect(status).toContainText("Niet bewaard.");
  await expect(answer).toHaveValue("blijf staan");
});

test("a journal of a newer version is left alone, and says what to do", AUDIT, async ({ guest }) => {
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

const SILENT = "De opslag van de browser geeft geen antwoord. Zodra die weer antwoordt, gaat het vanzelf verder.";
/** In milliseconds. A busy machine takes longer. */
const SOON = 60_000;

test("a browser that leaves its databases unanswered is told of on every page, and each goes on by itself once it answers", async ({
  guest,
}) => {
  // Making the database may take minutes instead of seconds, so it must exist before.
  await waitUntilReady(await guest.openNewTab());
  guest.prepare((page) => page.addInitScript(holdAnswers));
  guest.prepare((page) => page.addInitScript(hurry));
  const page = await guest.openNewTab();
  const { answer, status } = partsOf(page);
  const others = await Promise.all([guest.openPage("journal"), guest.openPage("week")]);
  await answer.fill("blijf staan");
  for (const other of others) await expect(other.getByRole("alert")).toContainText(SILENT, { timeout: SOON });
  await expect(status).toHaveText(`Niet bewaard. ${SILENT}`, { timeout: SOON });
  for (const name of ["Kopieer je tekst", "Bewaar je tekst als bestand"]) {
    await expect(page.getByRole("button", { name })).toBeVisible();
  }
  for (const each of [page, ...others]) await each.evaluate(() => dispatchEvent(new Event("answersAgain")));
  await expect(status).toHaveText("Bewaard", { timeout: SOON });
  await expect(answer).toHaveValue("blijf staan");
  for (const other of others) await expect(other.getByRole("alert")).toHaveCount(0, { timeout: SOON });
});

/** Runs in a page, before its own code. The eight seconds that the browser has to answer pass in one. */
function hurry(): void {
  const wait = globalThis.setTimeout;
  Object.assign(globalThis, { setTimeout: (then: () => void, delay = 0) => wait(then, delay / 8) });
}

/** Runs in a page, before its own code. Answers of the database only come when the test says so. */
function holdAnswers(): void {
  const held: (() => void)[] = [];
  let isHeld = true;
  const add: EventTarget["addEventListener"] = Reflect.get(EventTarget.prototype, "addEventListener");
  IDBOpenDBRequest.prototype.addEventListener = function listen(
    this: IDBOpenDBRequest,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
  ): void {
    const hear = (event: Event) => typeof listener === "function" && listener.call(this, event);
    // A late `upgradeneeded` would come after the upgrade, which then made nothing.
    const isAnswer = type === "success";
    const hearInTime = (event: Event) => void (isAnswer && isHeld ? held.push(() => hear(event)) : hear(event));
    Reflect.apply(add, this, [type, hearInTime]);
  };
  addEventListener("answersAgain", () => {
    isHeld = false;
    for (const hear of held.splice(0)) hear();
  });
}

const ENDINGS: Record<string, (page: Page, host: Reader) => Promise<void>> = {
  page: (page) => page.close(),
  browser: (_page, host) => host.killAndReopen(),
};

for (const [what, end] of Object.entries(ENDINGS)) {
  test(
    `words typed while the journal can't be opened outlive their ${what}, and are written by the next page`,
    what === "browser" ? {} : AUDIT,
    async ({ guest, host }) => {
      const refused = await host.context.newPage();
      await refused.addInitScript(refuseStorage);
      await refused.goto("chrome://newtab/");
      await partsOf(refused).answer.fill("toch bewaard");
      await expect(partsOf(refused).status).toContainText("Niet bewaard.");
      await refused.evaluate(`{
    const junk = { "dagvraag.unsent.junk": '{"answer":7}' };
    Object.assign(localStorage, junk);
    chrome.storage.local.set(junk);
  }`);
      await end(refused, host);
      const next = await guest.openNewTab();
      await expect(partsOf(next).answer).toHaveValue("toch bewaard");
      // Unreadable notes stay where they are, and the reader is told.
      await expect.poll(() => next.evaluate(NOTES)).toEqual(["dagvraag.unsent.junk"]);
      await expect(next.getByRole("alert")).toContainText("is iets niet te lezen");
    },
  );
}

const NOTES = `chrome.storage.local
  .get(null)
  .then((stored) => Object.keys({ ...stored, ...localStorage }).filter((key) => key.includes("unsent")))`;
