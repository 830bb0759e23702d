/** Each subject is measured once in every round, so that all share the drift of the machine. */
import type { Sample } from "./aim.ts";
import { BenchBrowser } from "./benchBrowser.ts";
import type { Subject } from "./subjects.ts";

/** A subject with its browser open. */
export type Seat<Used extends Profile = Subject> = Used & { browser: BenchBrowser };
type Profile = Pick<Subject, "build" | "profile">;

type Rounds = { run: number; rounds: number; say: (line: string) => void };

/** Each round begins with another subject, so that none is always first. */
export async function measureInRounds<Measurable extends { name: string }>(
  subjects: readonly Measurable[],
  { run, rounds, say }: Rounds,
  measure: (subject: Measurable) => Promise<Record<string, number>>,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const first = round % subjects.length;
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      samples.push({ run, round, subject: subject.name, values: await measure(subject) });
    }
    say(`Run ${run}, round ${round} of ${rounds}`);
  }
  return samples;
}

/** All browsers stay open through the rounds: starting one would disturb the others. */
export async function withBrowsers<Used extends Profile>(
  subjects: readonly Used[],
  work: (seats: readonly Seat<Used>[]) => Promise<void>,
): Promise<void> {
  const seats: Seat<Used>[] = [];
  try {
    for (const subject of subjects) {
      seats.push({ ...subject, browser: await BenchBrowser.launch(subject.profile, subject.build) });
    }
    await work(seats);
  } finally {
    for (const { browser } of seats) await browser.close();
  }
}
