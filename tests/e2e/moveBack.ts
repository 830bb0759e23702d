type Row = Record<string, unknown> & { day: string; question: { id: string } };

/**
 * Runs in a page, which knows nothing of this file. Puts the first answer on earlier days instead, so many days ago.
 * All other answers are removed.
 */
export async function moveBack(days: readonly number[]): Promise<void> {
  const open = indexedDB.open("dagvraag");
  await new Promise((resolve) => open.addEventListener("success", resolve));
  const transaction = open.result.transaction(["answers", "revisions"], "readwrite");
  const [answers, revisions] = [transaction.objectStore("answers"), transaction.objectStore("revisions")];
  const [first, last] = [answers.getAll(), revisions.getAll()];
  last.addEventListener("success", () => {
    const [answer, revision] = [first, last].map(({ result }) => result[0] as Row);
    if (!answer || !revision) return;
    answers.clear();
    revisions.clear();
    for (const move of days) {
      const day = new Date(Date.parse(`${answer.day}T12:00:00Z`) - move * 86_400_000).toISOString().slice(0, 10);
      const id = `${day}:${answer.question.id}`;
      answers.put({ ...answer, id, day });
      revisions.put({ ...revision, id: `moved-${move}`, answerId: id, text: `${move} dagen geleden` });
    }
  });
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  open.result.close();
  // The loss detector must not report what was moved here.
  const { storage } = Reflect.get(globalThis, "chrome") as {
    storage: { local: { remove: (key: string) => Promise<void> } };
  };
  await storage.local.remove("journalWitness");
}
