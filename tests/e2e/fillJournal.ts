import type { Page } from "@playwright/test";

/** Writes answers straight into the database, one a day up to yesterday, "Antwoord 0" the oldest. In an extension page. */
export async function fillJournal(page: Page, count: number): Promise<void> {
  await page.evaluate(async (days) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("dagvraag");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("The journal can't be opened.")));
    });
    const transaction = database.transaction(["answers", "revisions", "draws"], "readwrite");
    const article = { title: "Een artikel", url: "https://www.gerritvanderheide.com/keuzes/rust" };
    for (let index = 0; index < days; index += 1) {
      const writtenAt = Date.now() - (days - index) * 86_400_000;
      const day = new Date(writtenAt).toISOString().slice(0, 10);
      const questionId = index.toString(16).padStart(16, "0");
      const id = `${day}:${questionId}`;
      const question = {
        id: questionId,
        kind: "lightbulb",
        text: `Vraag ${index}?`,
        hint: null,
        section: null,
        article,
      };
      const text = `Antwoord ${index}. ${"Vandaag liep ik langs het water en dacht aan wat blijft. ".repeat(6)}`;
      transaction.objectStore("answers").put({ id, day, question });
      transaction.objectStore("revisions").put({
        id: `r${index}`,
        answerId: id,
        parents: [],
        edition: 1,
        kind: "written",
        text,
        startedAt: writtenAt,
        writtenAt,
      });
      transaction.objectStore("draws").put({ day, questionId, passed: [] });
    }
    await new Promise((resolve) => {
      transaction.addEventListener("complete", resolve);
    });
    database.close();
  }, count);
}
