/** Wires the offer of the week in view. */
import { computed, signal } from "@preact/signals";
import { WeekOffer } from "../../features/week/WeekOffer.tsx";
import { dayOf, isDay, type Day } from "../../content/day.ts";
import { isWeekOffered, readWeek, weekToLookAt, type WeekInView } from "../../features/week/week.ts";
import { clock } from "../../platform/clock.ts";
import { openStore } from "../../platform/openStore.ts";
import { browser } from "../../platform/browser.ts";

export function createWeekOffer() {
  const offered = signal<WeekInView | null>(null);
  const count = computed(() => offered.value?.entries.length ?? null);

  /** If the journal can't be read, nothing is offered. */
  async function read(): Promise<void> {
    const [opened, putOffBefore] = await Promise.all([openStore(), readDismissedWeek()]);
    const week = weekToLookAt(dayOf(clock.now()));
    const outcome = opened.kind === "failed" ? opened : await readWeek(week, opened.value);
    offered.value = outcome.kind === "ok" && isWeekOffered(outcome.value, putOffBefore) ? outcome.value : null;
  }

  async function putOff(): Promise<void> {
    if (offered.value) await dismissWeek(offered.value.week.monday);
    await read();
  }

  return { read, panel: <WeekOffer count={count} onPutOff={() => void putOff()} /> };
}

/** The Monday of the week of which the reader said "not this week". */
const KEY = "weekPutOff";

async function readDismissedWeek(): Promise<Day | null> {
  const { [KEY]: monday } = await browser.storage.local.get(KEY);
  return isDay(monday) ? monday : null;
}

async function dismissWeek(monday: Day): Promise<void> {
  await browser.storage.local.set({ [KEY]: monday });
}
