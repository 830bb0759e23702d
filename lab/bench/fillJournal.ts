import type { QuestionId } from "../../content/article.ts";

export type Filling = {
  /** How many days before today have an answer and a draw. */
  days: number;
  questions: readonly { id: QuestionId; text: string }[];
  /** The question that today asks; `null` leaves it to the draw. */
  today: { day: string; questionId: QuestionId } | null;
};

/**
 * Writes rows of docs/journal-format.md straight into the database. It runs in a page of the extension, which knows
 * nothing of this file. The first-paint record is removed, since it knows nothing of these rows.
 */
export async function fillJournal({ days, questions, today }: Filling): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("dagvraag");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The journal can't be opened.")));
  });
  const transaction = database.transaction(["answers", "revisions", "draws"], "readwrite");
  const [answers, revisions, draws] = ["answers", "revisions", "draws"].map((name) => transaction.objectStore(name));
  const article = { title: "Een artikel", url: "https://www.gerritvanderheide.com/keuzes/rust" };
  for (let index = 0; index < days; index += 1) {
    const writtenAt = Date.now() - (days - index) * 86_400_000;
    const day = new Date(writtenAt).toISOString().slice(0, 10);
    const { id: questionId, text: asked } = questions[index % questions.length] ?? { id: "", text: "" };
    const id = `${day}:${questionId}`;
    const question = { id: questionId, kind: "lightbulb", text: asked, hint: null, section: null, article };
    const text = `Antwoord ${index}. ${"Vandaag liep ik langs het water en dacht aan wat blijft. ".repeat(6)}`;
    const dates = { startedAt: writtenAt, writtenAt };
    answers?.put({ id, day, question });
    revisions?.put({ id: `r${index}`, answerId: id, parents: [], edition: 1, kind: "written", text, ...dates });
    draws?.put({ day, questionId, passed: [] });
  }
  if (today) draws?.put({ ...today, passed: [] });
  await new Promise((resolve, reject) => {
    transaction.addEventListener("complete", resolve);
    transaction.addEventListener("abort", () => reject(new Error("The journal can't be filled.")));
  });
  database.close();
  localStorage.clear();
}
