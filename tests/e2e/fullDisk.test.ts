import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { createQuestionId } from "../../content/questionId.ts";
import { SmallDisk } from "../../lab/fullDisk.ts";
import { fillJournal } from "../../lab/bench/fillJournal.ts";
import { partsOf, Reader, test, waitUntilReady } from "./extension.ts";

const FULL = /^Niet bewaard\. De schijf is vol, of de browser geeft geen ruimte meer\. /;
const DAYS = 200;
const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const QUESTIONS = Array.from({ length: DAYS }, (_, index) => `Vraag ${index}?`).map((text) => ({
  id: createQuestionId(ADDRESS, text),
  text,
}));
/** In milliseconds, from when there is room. A busy machine takes some seconds more to show it. */
const SOON = 10_000;

/** The number of answers, today's included. */
async function countAnswers(reader: Reader): Promise<unknown> {
  const journal = await reader.openPage("journal");
  return journal.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("dagvraag");
        opening.addEventListener("error", () => reject(new Error("The journal can't be opened.")));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("answers").objectStore("answers").count();
          counting.addEventListener("success", () => resolve(counting.result));
        });
      }),
  );
}

for (const [how, end] of [
  ["closed", (reader: Reader) => reader.reopen()],
  ["killed", (reader: Reader) => reader.killAndReopen()],
] as const) {
  test(
    `a disk that was really full costs the journal nothing once there is room, after the browser was ${how} and started twice`,
    how === "killed" ? {} : AUDIT,
    async () => {
      test.setTimeout(90_000);
      const disk = await SmallDisk.mount();
      if (disk === null) {
        // It is reported, and not skipped: the log then shows that this machine couldn't try it.
        const description = "No small disk can be mounted here (Linux, as root): a really full disk was not tried.";
        test.info().annotations.push({ type: "not tried", description });
        process.stdout.write(`${description}\n`);
        return;
      }
      const reader = await Reader.start(disk.profile, { language: "nl", args: disk.browserArgs });
      try {
        const page = await reader.openNewTab();
        await waitUntilReady(page);
        await page.evaluate(fillJournal, { days: DAYS, questions: QUESTIONS, today: null });
        await page.reload();
        const { answer, status } = partsOf(page);
        await answer.fill("Voor de volle schijf.");
        await expect(status).toHaveText("Bewaard");

        disk.fill();
        await expect(async () => {
          await answer.press("ControlOrMeta+End");
          await page.keyboard.insertText(" En nog een zin, die er misschien niet meer bij kan.");
          await expect(status).toHaveText(FULL, { timeout: 2_000 });
        }).toPass();
        const typed = await answer.inputValue();
        const cut = reader.logs();
        disk.makeRoom();
        await expect(status).toHaveText("Bewaard", { timeout: SOON });
        expect(reader.logs().filter((log) => cut.includes(log))).toEqual([]);

        await end(reader);
        expect(await countAnswers(reader)).toBe(DAYS + 1);
        await reader.reopen();
        expect(await countAnswers(reader)).toBe(DAYS + 1);
        await expect(partsOf(await reader.openNewTab()).answer).toHaveValue(typed);
      } finally {
        await reader.end();
        await disk.remove();
      }
    },
  );
}
