import { expect, type Page } from "@playwright/test";

/**
 * The answers take turns over so many questions of so many articles. By default each has its own question, all of one
 * article.
 */
type Turns = { questions?: number; articles?: number };

/**
 * Writes one answer a day straight into the database, up to yesterday. "Antwoord 0" is the oldest. `page` is the
 * extension's.
 */
export async function fillJournal(page: Page, count: number, turns: Turns = {}): Promise<void> {
  // If a test created the database before the page does, the database would get another shape.
  await expect.poll(() => page.evaluate(isJournalThere)).toBe(true);
  await page.evaluate(putAnswers, { days: count, questions: turns.questions ?? count, articles: turns.articles ?? 1 });
}

/**
 * Runs in the page, which knows nothing of this file. A database is listed while it is being made, so this looks for
 * its stores.
 */
export function isJournalThere(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open("dagvraag");
    // The database doesn't exist, and must not be created here.
    request.addEventListener("upgradeneeded", () => request.transaction?.abort());
    request.addEventListener("error", () => resolve(false));
    request.addEventListener("success", () => {
      resolve(request.result.objectStoreNames.contains("answers"));
      request.result.close();
    });
  });
}

/** Runs in the page, which knows nothing of this file. */
export async function putAnswers(filling: { days: number; questions: number; articles: number }): Promise<void> {
  const { days, questions, articles } = filling;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("dagvraag");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The journal can't be opened.")));
  });
  const transaction = database.transaction(["answers", "revisions", "draws"], "readwrite");
  for (let index = 0; index < days; index += 1) {
    const writtenAt = Date.now() - (days - index) * 86_400_000;
    const day = new Date(writtenAt).toISOString().slice(0, 10);
    const turn = index % articles;
    const article = {
      title: turn === 0 ? "Een artikel" : `Artikel ${turn}`,
      url: `https://www.gerritvanderheide.com/keuzes/rust${turn === 0 ? "" : `-${turn}`}`,
    };
    const questionId = (index % questions).toString(16).padStart(16, "0");
    const id = `${day}:${questionId}`;
    const question = {
      id: questionId,
      kind: "lightbulb",
      text: `Vraag ${index % questions}?`,
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
}
