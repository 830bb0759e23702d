/** One round: pages written on at once, an end at some moment, and what is there after it. */
import { setTimeout as wait } from "node:timers/promises";
import { Actor } from "./actor.ts";
import { ChaosBrowser } from "./chaosBrowser.ts";
import { createProfile, killUntilSettled, removeProfile } from "./profile.ts";
import { judge, type KeptText, type Loss } from "./judge.ts";
import { planRound, type Ending, type EndingKind, type Plan, type Surface } from "./plan.ts";
import { MARGIN, observationsToStretches } from "./promises.ts";

export type RoundResult = {
  ending: EndingKind;
  /** In characters, as the reader's pages had them. */
  typed: number;
  kept: number;
  /** How late the browser itself was at the end, in milliseconds; see control.ts. */
  late: number;
  losses: (Loss & { surface: Surface })[];
};

/** In milliseconds; a round takes some fifteen seconds. */
const LONGEST_ROUND = 45_000;

/** The browser left unanswered what it was told, as to close a page: nothing else would end such a round. */
export class HungRoundError extends Error {
  override name = "HungRoundError";

  constructor() {
    super(`The browser left something unanswered for ${LONGEST_ROUND / 1000} seconds.`);
  }
}

export async function runRound(seed: number, round: number): Promise<RoundResult> {
  const profile = await createProfile();
  const playing = playRound(profile, planRound(seed, round));
  try {
    return await Promise.race([playing, giveUp()]);
  } finally {
    await killUntilSettled(profile, playing);
    await removeProfile(profile);
  }
}

async function playRound(profile: string, plan: Plan): Promise<RoundResult> {
  const browser = await ChaosBrowser.start({ profile, args: [] });
  await browser.startControl();
  return attack(browser, plan);
}

async function attack(browser: ChaosBrowser, { pages, ending }: Plan): Promise<RoundResult> {
  const actors: Actor[] = [];
  for (const page of pages) actors.push(await Actor.start(await browser.open(page.surface), page));
  await writeUntil(ending, actors, browser);
  const late = await findLateness(actors, browser);
  return { ending: ending.kind, late, ...judgeAll(actors, await browser.readKept(), Math.max(MARGIN, late)) };
}

async function giveUp(): Promise<never> {
  await wait(LONGEST_ROUND, null, { ref: false });
  throw new HungRoundError();
}

/** All pages write at once; the end comes upon them in the midst of it, or when they are all done. */
async function writeUntil(ending: Ending, actors: readonly Actor[], browser: ChaosBrowser): Promise<void> {
  const { promise: isDue, resolve } = Promise.withResolvers<null>();
  let inputs = 0;
  const onInput = () => {
    inputs += 1;
    if (inputs === ending.afterInputs) resolve(null);
  };
  const writing = Promise.all(actors.map((actor) => actor.act(onInput)));
  await Promise.race([isDue, writing]);
  await wait(ending.delay);
  await bringAbout(ending.kind, actors, browser);
  await writing;
}

async function bringAbout(kind: EndingKind, actors: readonly Actor[], browser: ChaosBrowser): Promise<void> {
  switch (kind) {
    case "closePages":
      return void (await Promise.all(actors.map((actor) => actor.close())));
    case "crash":
      cutOff(actors);
      await Promise.all(actors.map((actor) => actor.crash()));
      // A popup that crashes takes the extension with it, until the browser starts again.
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

/** Only an end in the midst of it can come too early for the browser. */
async function findLateness(actors: readonly Actor[], browser: ChaosBrowser): Promise<number> {
  const end = actors.map((actor) => actor.end).find((each) => each?.kind === "cutOff");
  return end?.kind === "cutOff" ? browser.readLateness(end.at) : 0;
}

type Judged = Omit<RoundResult, "ending" | "late">;

function judgeAll(actors: readonly Actor[], kept: readonly KeptText[], margin: number): Judged {
  const verdicts = actors.flatMap((actor) => {
    const { surface, observations, end } = actor;
    const typed = {
      here: actor.typed,
      elsewhere: actors.filter((other) => other !== actor).map((other) => other.typed),
    };
    return observationsToStretches(observations, end ?? { kind: "closed" }, margin)
      .map((stretch) => judge(stretch, kept, typed))
      .map(({ losses, ...counts }) => ({ ...counts, losses: losses.map((loss) => ({ ...loss, surface })) }));
  });
  return {
    typed: verdicts.reduce((sum, { typed }) => sum + typed, 0),
    kept: verdicts.reduce((sum, verdict) => sum + verdict.kept, 0),
    losses: verdicts.flatMap(({ losses }) => losses),
  };
}
