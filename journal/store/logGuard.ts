/**
 * Keeps "saved" true after a write that failed. On a full disk Chromium cuts off a record of its log, and goes on behind
 * the cut once there is room; at a later start it can't read that log, and throws every database away. So after a write
 * that failed, in whichever page or worker, no write is called done before the log was left: see leaveOldLog.ts.
 *
 * A page has one guard for all of its stores. Guards tell each other, since they share the browser's one log.
 */
import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { Patience } from "./patience.ts";
import { toFailure } from "./toFailure.ts";

type Listener = (isTrusted: boolean) => void;

/** Where guards hear each other. */
type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

type GuardOptions = { clock: Clock; leaveLog?: () => Promise<void>; channel?: Channel };

const CHANNEL_NAME = "dagvraag.log";
/** The browser is done with leaving some time after it says so: up to a quarter of a second, as measured. In milliseconds. */
const REST = 500;
const DONE = { kind: "ok", value: undefined } as const;

export class LogGuard {
  readonly #leaveLog: () => Promise<void>;
  readonly #clock: Clock;
  readonly #channel: Channel;
  /** How often the log was doubted, and which of these doubts were settled by leaving it. */
  #doubts = 0;
  #settled = 0;
  /** Whether a write failed, and the log wasn't just found at the start. */
  #isCut = false;
  #leaving: Promise<Outcome<void>> | null = null;
  #listener: Listener = () => {};

  constructor({ clock, leaveLog = leaveLogNow, channel = new BroadcastChannel(CHANNEL_NAME) }: GuardOptions) {
    this.#leaveLog = leaveLog;
    this.#clock = clock;
    this.#channel = channel;
    this.#channel.addEventListener("message", () => {
      this.#add();
      // What this page wrote a moment ago may stand behind the cut, and was called saved.
      void this.settle();
    });
  }

  get isTrusted(): boolean {
    return this.#settled === this.#doubts;
  }

  /** Hears whenever the log is doubted, and when it was left. */
  follow(listener: Listener): void {
    this.#listener = listener;
  }

  /** A write failed, or the browser closed the database by itself. */
  doubt(): void {
    this.#add();
    this.#channel.postMessage("doubt");
  }

  /** This page has yet to leave the log that the browser found at its start. */
  doubtHere(): void {
    this.#doubts += 1;
  }

  /** Leaves the log unless it is trusted. Fails where that can't be done, as while the disk is full. */
  async settle(): Promise<Outcome<void>> {
    if (this.isTrusted) return DONE;
    const outcome = await (this.#leaving ??= this.#leave());
    // Doubts that came up meanwhile ask for another leaving.
    return outcome.kind === "failed" ? outcome : this.settle();
  }

  async #leave(): Promise<Outcome<void>> {
    const outcome = await new Patience(this.#clock).waitFor(this.#tryLeaving());
    this.#leaving = null;
    return outcome;
  }

  async #tryLeaving(): Promise<Outcome<void>> {
    const doubts = this.#doubts;
    const isCut = this.#isCut;
    try {
      await this.#leaveLog();
      if (isCut) await this.#rest();
    } catch (error) {
      return { kind: "failed", failure: toFailure(error) };
    }
    this.#settled = Math.max(this.#settled, doubts);
    if (!this.isTrusted) return DONE;
    this.#isCut = false;
    this.#listener(true);
    return DONE;
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(REST, resolve);
    });
  }

  #add(): void {
    this.#doubts += 1;
    this.#isCut = true;
    this.#listener(false);
  }
}

async function leaveLogNow(): Promise<void> {
  const { leaveOldLog } = await import("./leaveOldLog.ts");
  await leaveOldLog();
}
