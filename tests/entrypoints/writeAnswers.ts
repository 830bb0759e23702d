/** Puts answers in the journal as another page does, and reads what the journal holds, for the tests of pages. */
import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { onTestFinished } from "vitest";
import type { Answer } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { OpenJournal } from "../../journal/store/openJournal.ts";
import { parsePageMessage, type PageMessage } from "../../journal/pageMessage.ts";
import { createRevision, openTestJournal, valueOf } from "../journal/examples.ts";

export async function withJournal<Value>(use: (journal: OpenJournal) => Promise<Value>): Promise<Value> {
  const journal = await openTestJournal();
  try {
    return await use(journal);
  } finally {
    journal.close();
  }
}

/** Writes one revision for each answer, each an hour after the one before. */
export async function writeAnswers(...written: readonly (readonly [Answer, string])[]): Promise<void> {
  await withJournal(async (journal) => {
    for (const [index, [answer, text]] of written.entries()) {
      const writtenAt = 1_000 + index * 3_600_000;
      const revision = createRevision(`first-${answer.id}`, { answerId: answer.id, text, writtenAt });
      valueOf(await journal.write(answer, revision));
    }
  });
}

/** The day, the question and the words of each answer that is not deleted, newest day first. */
export async function readAnswers(): Promise<(readonly [day: string, question: string, words: string])[]> {
  return withJournal(async (journal) => {
    const { records } = valueOf(await journal.readAnswers({ before: null, limit: 1_000 }));
    return recordsToEntries(records).map(({ answer, current }) => [answer.day, answer.question.text, current.text]);
  });
}

export async function readTexts(): Promise<string[]> {
  return (await readAnswers()).map(([, , words]) => words);
}

/** Sends a message as another page of the extension does. */
export function tellFromElsewhere(message: PageMessage): void {
  joinPages().postMessage(message);
}

/** Collects the messages of pages from now on. */
export function hearPages(): PageMessage[] {
  const told: PageMessage[] = [];
  joinPages().addEventListener("message", (event) => {
    const message = parsePageMessage("data" in event ? event.data : null);
    if (message) told.push(message);
  });
  return told;
}

/** Joins the channel of the pages, as one more page that is open until the test is over. */
function joinPages(): NodeChannel {
  const channel = new NodeChannel("dagvraag");
  onTestFinished(() => channel.close());
  return channel;
}
