/** Puts answers in the journal as another page does, and reads what stands there, for the tests of pages. */
import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { onTestFinished } from "vitest";
import type { Answer } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import type { OpenJournal } from "../../journal/store/openJournal.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { createRevision, openTestJournal, valueOf } from "../journal/examples.ts";

export async function withJournal<Value>(use: (journal: OpenJournal) => Promise<Value>): Promise<Value> {
  const journal = await openTestJournal();
  try {
    return await use(journal);
  } finally {
    journal.close();
  }
}

/** One written revision an answer, an hour after the one before. */
export async function writeAnswers(...written: readonly (readonly [Answer, string])[]): Promise<void> {
  await withJournal(async (journal) => {
    for (const [index, [answer, text]] of written.entries()) {
      const writtenAt = 1_000 + index * 3_600_000;
      const revision = createRevision(`first-${answer.id}`, { answerId: answer.id, text, writtenAt });
      valueOf(await journal.write(answer, revision));
    }
  });
}

/** Day, question and words of every answer that stands, newest day first. */
export async function readAnswers(): Promise<(readonly [day: string, question: string, words: string])[]> {
  return withJournal(async (journal) => {
    const { records } = valueOf(await journal.readAnswers({ before: null, limit: 1_000 }));
    return recordsToEntries(records).map(({ answer, current }) => [answer.day, answer.question.text, current.text]);
  });
}

export async function readTexts(): Promise<string[]> {
  return (await readAnswers()).map(([, , words]) => words);
}

/** As another page of the extension says it. */
export function tellFromElsewhere(message: PageMessage): void {
  joinPages().postMessage(message);
}

/** What pages say to each other from now on. */
export function hearPages(): PageMessage[] {
  const told: PageMessage[] = [];
  joinPages().addEventListener("message", ({ data }: MessageEvent<PageMessage>) => {
    told.push(data);
  });
  return told;
}

/** A page that stands open until the test is over. */
function joinPages(): NodeChannel {
  const channel = new NodeChannel("dagvraag");
  onTestFinished(() => channel.close());
  return channel;
}
