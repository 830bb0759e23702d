/**
 * Runs each way to search in a page of its own. Measures how long it takes, what it holds, and whether it finds what
 * was asked.
 */
import * as v from "valibot";
import { recordsToEntries } from "../../../journal/entry.ts";
import type { JournalContents } from "../../../journal/backup.ts";
import type { BenchBrowser } from "../benchBrowser.ts";
import type { Session } from "../devTools.ts";
import { medianOf } from "../statistics.ts";
import { RIVALS } from "./bundleRivals.ts";
import { listKeyPresses } from "./keyPresses.ts";
import { listFindings } from "./rareWords.ts";
import type { RivalDocument, RivalName } from "./rivals.ts";

const TimesSchema = v.array(v.number());
const CHUNK = 1_000;
const SEED = 7;

export type Race = { bundle: string; contents: JournalContents };

export async function raceRival(
  browser: BenchBrowser,
  name: RivalName,
  { bundle, contents }: Race,
): Promise<Record<string, number>> {
  const targetId = await browser.open("about:blank");
  const session = await browser.attach(targetId);
  await session.evaluate(bundle);
  const documents = toDocuments(contents);
  for (let start = 0; start < documents.length; start += CHUNK) {
    await call(session, "addDocuments", documents.slice(start, start + CHUNK));
  }
  const before = await readHeap(session);
  const indexTime = v.parse(v.number(), await call(session, "build", name));
  const indexBytes = (await readHeap(session)) - before;
  const texts = documents.slice(0, CHUNK).map(({ entry }) => entry.current.text);
  const times = v.parse(TimesSchema, await call(session, "time", listKeyPresses(texts, SEED)));
  const found = await rateFindings(session, contents.answers.length);
  await browser.closeTab(targetId);
  return { indexTime, indexBytes, queryMedian: medianOf(times) ?? 0, queryWorst: Math.max(...times), ...found };
}

function toDocuments({ answers, revisions }: JournalContents): RivalDocument[] {
  const byAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  const indexes = new Map(answers.map(({ id }, index) => [id, index]));
  const records = answers.map((answer) => ({ answer, revisions: byAnswer.get(answer.id) ?? [] }));
  return recordsToEntries(records).map((entry) => ({ index: indexes.get(entry.answer.id) ?? -1, entry }));
}

/** Of each kind, the share of searches that gave all the right answers before any other. */
async function rateFindings(session: Session, count: number): Promise<Record<string, number>> {
  const results = new Map<string, number[]>();
  for (const { kind, typed, indexes } of listFindings(count)) {
    const found = v.parse(TimesSchema, await call(session, "findFirst", typed));
    const first = new Set(found.slice(0, indexes.length));
    const isFound = indexes.every((index) => first.has(index));
    results.set(kind, [...(results.get(kind) ?? []), isFound ? 1 : 0]);
  }
  return Object.fromEntries(
    [...results].map(([kind, each]) => [`finds.${kind}`, each.reduce((sum, one) => sum + one, 0) / each.length]),
  );
}

function call(session: Session, method: string, argument: unknown): Promise<unknown> {
  return session.evaluate(`${RIVALS}.${method}(${JSON.stringify(argument)})`);
}

const UsageSchema = v.object({ usedSize: v.number() });

/** The bytes of JavaScript that a page or worker holds after a collection. */
async function readHeap(session: Session): Promise<number> {
  // Some objects only go in a second collection, after what held them.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return v.parse(UsageSchema, await session.send("Runtime.getHeapUsage")).usedSize;
}
