/** In milliseconds. A busy machine takes seconds for a step and minutes for a round, so only a step shows a hang. */
const LONGEST_STEP = 45_000;

/** The browser left a command unanswered, such as to close a page. Nothing else would end such a round. */
export class HungRoundError extends Error {
  override name = "HungRoundError";

  constructor() {
    super(`The browser left something unanswered for ${LONGEST_STEP / 1000} seconds.`);
  }
}

type ProgressWatch = {
  /** Call it when something was answered. */
  step: () => void;
  /** Rejects with a HungRoundError once nothing was answered for too long. */
  hung: Promise<never>;
  stop: () => void;
};

export function watchProgress(): ProgressWatch {
  const { promise: hung, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new HungRoundError()), LONGEST_STEP);
  return { step: () => void timer.refresh(), hung, stop: () => clearTimeout(timer) };
}
