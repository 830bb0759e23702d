/**
 * Keeps "saved" true after a failed write. On a full disk, Chromium cuts off a record of its log. It writes on behind
 * the cut once there is room. At a later start it can't read that log, and throws every database away. So after a
 * failed write, in any page or worker, no write counts as done until the log is left: see rotateLevelDbLog.ts.
 *
 * If Chromium reads a log with a second cut, it throws everything away at once. So nothing is written until there is
 * room again.
 *
 * A page has one guard for all its stores. Guards tell each other of failed writes, since they share the browser's one
 * log.
 */
import type { Clock } from "../clock.ts";
import type { Outcome } from "../failure.ts";
import { toFailure } from "./toFailure.ts";

type Listener = (isTrusted: boolean) => void;

/** Guards hear each other on this channel. */
type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

/**
 * Only a test gives `rotateLog` or `channel`. Else the guard leaves the browser's own log, and joins the other guards.
 */
type GuardOptions = { clock: Clock; rotateLog?: (() => Promise<void>) | undefined; channel?: Channel };

const CHANNEL_NAME = "dagvraag.log";
/** In milliseconds. */
const AGAIN = 5_000;
export const ROTATED = { kind: "ok", value: undefined } as const;

export class LogGuard {
  readonly #options: GuardOptions;
  readonly #channel: Channel;
  /** How often the log was doubted, and how many of those doubts were resolved by leaving the log. */
  #doubts = 0;
  #resolved = 0;
  /** Whether a write failed. It is false where the log was only found at the start. */
  #isCut = false;
  #rotating: Promise<Outcome<void>> | null = null;
  #listener: Listener = () => {};

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#channel = options.channel ?? new BroadcastChannel(CHANNEL_NAME);
    this.#channel.addEventListener("message", ({ data: isUrgent }: MessageEvent<boolean>) => {
      this.#add();
      // This page may have called something saved a moment ago that stands behind the cut.
      if (isUrgent) void this.#insist();
    });
  }

  get isTrusted(): boolean {
    return this.#resolved === this.#doubts;
  }

  /**
   * Whether a write failed, so that nothing may be written until the log is left. A log with a second cut can't be
   * read.
   */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** `listener` hears `false` after a failed write here or elsewhere, and `true` once the log was surely left. */
  follow(listener: Listener): void {
    this.#listener = listener;
  }

  /** Call it after a failed write, or when the browser closed the database by itself. */
  doubt(): void {
    this.#add();
    this.#channel.postMessage(true);
  }

  /**
   * Call it if this page has yet to leave the log. The browser found the log at its start, or another page's write
   * failed.
   */
  doubtHere(isCut = false): void {
    this.#doubts += 1;
    this.#isCut ||= isCut;
  }

  /** Leaves the log, unless the log is trusted. Fails where the log can't be left, as on a full disk. */
  async rotateIfDoubted(): Promise<Outcome<void>> {
    if (this.isTrusted) return ROTATED;
    const outcome = await (this.#rotating ??= this.#rotate());
    // Doubts that came meanwhile require that the log is left again.
    return outcome.kind === "failed" ? outcome : this.rotateIfDoubted();
  }

  async #insist(): Promise<void> {
    const { kind } = await this.rotateIfDoubted();
    if (kind === "failed") this.#options.clock.after(AGAIN, () => void this.#insist());
  }

  async #rotate(): Promise<Outcome<void>> {
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
          // The others leave the log at their next write. If each tried at once and failed, the trying would never end.
          this.#channel.postMessage(false);
        },
      });
    } catch (error) {
      return { kind: "failed", failure: toFailure(error) };
    } finally {
      this.#rotating = null;
    }
  }

  /** Resolves the first `doubts` doubts. */
  #trust(doubts: number, isSure: boolean): void {
    this.#resolved = Math.max(this.#resolved, doubts);
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
