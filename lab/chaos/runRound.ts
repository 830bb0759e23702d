/** One round: pages are written on at once, an end comes at some moment, and then the journal is read. */
import { setTimeout as wait } from "node:timers/promises";
import { Actor } from "./actor.ts";
import { ChaosBrowser } from "./chaosBrowser.ts";
import { createProfile, killUntilDone, removeProfile } from "./profile.ts";
import { judge, type KeptText, type LostText } from "./judge.ts";
import { planRound, type Ending, type EndingKind, type RoundPlan, type WrittenPage } from "./plan.ts";
import { MARGIN, observationsToTexts } from "./promises.ts";
import { watchProgress } from "./watchProgress.ts";

export type RoundResult = {
  ending: EndingKind;
  /** In characters, as the reader's pages had them. */
  typed: number;
  kept: number;
  /** How late the browser itself was at the end, in milliseconds: see control.ts. */
  late: number;
  losses: (LostText & { surface: WrittenPage })[];
};

export async function runRound(seed: number, round: number): Promise<RoundResult> {
  const profile = await createProfile();
  const progress = watchProgress();
  const playing = playRound(profile, planRound(seed, round), progress.step);
  try {
    return await Promise.race([playing, progress.hung]);
  } finally {
    progress.stop();
    await killUntilDone(profile, playing);
    await removeProfile(profile);
  }
}

/** Ends that come in the midst of the writing. The browser itself may be late for these. */
const CUT_OFF = new Set<EndingKind>(["quit", "crash", "kill"]);

type Stage = { actors: readonly Actor[]; browser: ChaosBrowser; onStep: () => void };

/**
 * `onStep` is called after each command that the browser answered. The wait for the journal's drafts may take 30
 * seconds.
 */
async function playRound(profile: string, plan: RoundPlan, onStep: () => void): Promise<RoundResult> {
  const browser = await ChaosBrowser.start({ profile, args: [] });
  onStep();
  if (CUT_OFF.has(plan.ending.kind)) await browser.startControl();
  onStep();
  return attack(browser, plan, onStep);
}

async function attack(browser: ChaosBrowser, { pages, ending }: RoundPlan, onStep: () => void): Promise<RoundResult> {
  const actors: Actor[] = [];
  for (const page of pages) {
    actors.push(await Actor.start(await browser.open(page.surface), page));
    onStep();
  }
  await writeUntil(ending, { actors, browser, onStep });
  onStep();
  const late = await findLateness(actors, browser);
  onStep();
  return { ending: ending.kind, late, ...judgeAll(actors, await browser.readKept(), Math.max(MARGIN, late)) };
}

/** All pages write at once. The end comes in the midst of that, or when all are done. */
async function writeUntil(ending: Ending, { actors, browser, onStep }: Stage): Promise<void> {
  const { promise: isDue, resolve } = Promise.withResolvers<null>();
  let inputs = 0;
  const onInput = () => {
    onStep();
    inputs += 1;
    if (inputs === ending.afterInputs) resolve(null);
  };
  const writing = Promise.all(actors.map((actor) => actor.act(onInput, onStep)));
  await Promise.race([isDue, writing]);
  await wait(ending.delay);
  await bringAbout(ending.kind, actors, browser);
  onStep();
  await writing;
}

async function bringAbout(kind: EndingKind, actors: readonly Actor[], browser: ChaosBrowser): Promise<void> {
  switch (kind) {
    case "closePages":
      return void (await Promise.all(actors.map((actor) => actor.close())));
    case "crash":
      cutOff(actors);
      await Promise.all(actors.map((actor) => actor.crash()));
      // A crash of the popup takes the extension along, until the browser starts again.
      await browser.close();
      return browser.launchAgain();
    case "closeWindow":
      for (const actor of actors) actor.end ??= { kind: "closed" };
      await actors[0]?.closeWindow();
      await browser.close();
      return browser.launchAgain();
    case "quit":
      cutOff(actors);
      await browser.close();
      return browser.launchAgain();
    case "kill":
      cutOff(actors);
      await browser.kill();
      return browser.launchAgain();
  }
}

function cutOff(actors: readonly Actor[]): void {
  const at = Date.now();
  for (const actor of actors) actor.end ??= { kind: "cutOff", at };
}

/** Gives 0 for an end that pages were told of. */
async function findLateness(actors: readonly Actor[], browser: ChaosBrowser): Promise<number> {
  const end = actors.map((actor) => actor.end).find((each) => each?.kind === "cutOff");
  return end?.kind === "cutOff" ? browser.readLateness(end.at) : 0;
}

type JudgedTexts = Omit<RoundResult, "ending" | "late">;

function judgeAll(actors: readonly Actor[], kept: readonly KeptText[], margin: number): JudgedTexts {
  const verdicts = actors.flatMap((actor) => {
    const { surface, observations, end } = actor;
    const typed = {
      here: actor.typed,
      elsewhere: actors.filter((other) => other !== actor).map((other) => other.typed),
    };
    return observationsToTexts(observations, end ?? { kind: "closed" }, margin)
      .map((texts) => judge(texts, kept, typed))
      .map(({ losses, ...counts }) => ({ ...counts, losses: losses.map((loss) => ({ ...loss, surface })) }));
  });
  return {
    typed: verdicts.reduce((sum, { typed }) => sum + typed, 0),
    kept: verdicts.reduce((sum, verdict) => sum + verdict.kept, 0),
    losses: verdicts.flatMap(({ losses }) => losses),
  };
}
