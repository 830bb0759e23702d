/**
 * Keeps "saved" true after a write that failed. On a full disk Chromium cuts off a record of its log, and goes on behind
 * the cut once there is room; at a later start it can't read that log, and throws every database away. So after a write
 * that failed, in whichever page or worker, no write is called done before the log was left: see rotateLevelDbLog.ts.
 *
 * A second record cut off, and read, has it throw everything away at once: nothing is written until there is room again.
 *
 * A page has one guard for all of its stores. Guards tell each other, since they share the browser's one log.
 */
import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { toFailure } from "./toFailure.ts";

type Listener = (isTrusted: boolean) => void;

/** Where guards hear each other. */
type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

/** How the log is left, and where the other guards are, is the browser's, unless a test says otherwise. */
type GuardOptions = { clock: Clock; rotateLog?: (() => Promise<void>) | undefined; channel?: Channel };

const CHANNEL_NAME = "dagvraag.log";
/** In milliseconds. */
const AGAIN = 5_000;
export const LEFT = { kind: "ok", value: undefined } as const;

export class LogGuard {
  readonly #options: GuardOptions;
  readonly #channel: Channel;
  /** How often the log was doubted, and which of these doubts were settled by leaving it. */
  #doubts = 0;
  #settled = 0;
  /** Whether a write failed, and the log wasn't just found at the start. */
  #isCut = false;
  #leaving: Promise<Outcome<void>> | null = null;
  #listener: Listener = () => {};

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#channel = options.channel ?? new BroadcastChannel(CHANNEL_NAME);
    this.#channel.addEventListener("message", ({ data: isUrgent }: MessageEvent<boolean>) => {
      this.#add();
      // What this page wrote a moment ago may stand behind the cut, and was called saved.
      if (isUrgent) void this.#insist();
    });
  }

  get isTrusted(): boolean {
    return this.#settled === this.#doubts;
  }

  /** A write failed, and nothing is to be written before the log was left: what is cut off once more can't be read. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Hears whenever the log is doubted, and when it was left. */
  follow(listener: Listener): void {
    this.#listener = listener;
  }

  /** A write failed, or the browser closed the database by itself. */
  doubt(): void {
    this.#add();
    this.#channel.postMessage(true);
  }

  /** This page has yet to leave the log: the browser found it at its start, or another page's write failed before. */
  doubtHere(isCut = false): void {
    this.#doubts += 1;
    this.#isCut ||= isCut;
  }

  /** Leaves the log unless it is trusted. Fails where that can't be done, as while the disk is full. */
  async settle(): Promise<Outcome<void>> {
    if (this.isTrusted) return LEFT;
    const outcome = await (this.#leaving ??= this.#leave());
    // Doubts that came up meanwhile ask for another leaving.
    return outcome.kind === "failed" ? outcome : this.settle();
  }

  async #insist(): Promise<void> {
    const { kind } = await this.settle();
    if (kind === "failed") this.#options.clock.after(AGAIN, () => void this.#insist());
  }

  async #leave(): Promise<Outcome<void>> {
    const { clock, rotateLog } = this.#options;
    const doubts = this.#doubts;
    try {
      const { rotateInTime } = await import("./rotateInTime.ts");
      return await rotateInTime({
        clock,
        rotateLog,
        isCut: this.#isCut,
        onRotated: (isSure) => this.#trust(doubts, isSure),
        onFailed: () => {
          this.#isCut = true;
          // Others leave it with their next write: if each tried at once, and failed, that would never end.
          this.#channel.postMessage(false);
        },
      });
    } catch (error) {
      return { kind: "failed", failure: toFailure(error) };
    } finally {
      this.#leaving = null;
    }
  }

  /** As of that many doubts. */
  #trust(doubts: number, isSure: boolean): void {
    this.#settled = Math.max(this.#settled, doubts);
    if (!this.isTrusted) return;
    this.#isCut = false;
    if (isSure) this.#listener(true);
  }

  #add(): void {
    this.#doubts += 1;
    this.#isCut = true;
    this.#listener(false);
  }
}
