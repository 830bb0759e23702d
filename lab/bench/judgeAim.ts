/** Judges by all samples whether an aim holds. */
import type { Aim, Sample } from "./aim.ts";
import { medianInterval, medianOf, p95Of, spreadOf, type Interval } from "./statistics.ts";

/** `noisy`: the aim is missed, but by no more than the runs differ from each other. */
export type Verdict = "holds" | "noisy" | "missed" | "unmeasured" | "aimless";

export type JudgedAim = {
  aim: Aim;
  count: number;
  median: number | null;
  p95: number | null;
  /** The median of the subject that it is compared with. */
  baseMedian: number | null;
  /** The value to judge: the ratio of the medians, or the measure itself. */
  value: number | null;
  /** The median difference within a round, with its interval. */
  difference: { median: number; interval: Interval | null } | null;
  /** The distance between the largest and the smallest value of the runs. */
  noise: number;
  verdict: Verdict;
};

export function judgeAim(aim: Aim, samples: readonly Sample[]): JudgedAim {
  const values = valuesOf(samples, aim.measure, aim.subject);
  const base = aim.against === null ? null : valuesOf(samples, aim.measure, aim.against);
  const runs = Map.groupBy(samples, ({ run }) => run);
  const value = valueOf(aim, samples);
  const noise = spreadOf([...runs.values()].flatMap((run) => valueOf(aim, run) ?? []));
  return {
    aim,
    count: values.length,
    median: medianOf(values),
    p95: p95Of(values),
    baseMedian: base && medianOf(base),
    value,
    difference: describeDifferences(aim, samples),
    noise,
    verdict: decide(aim, value, noise),
  };
}

function decide({ most }: Aim, value: number | null, noise: number): Verdict {
  if (most === null) return "aimless";
  if (value === null) return "unmeasured";
  if (value <= most) return "holds";
  return value - most <= noise ? "noisy" : "missed";
}

function valueOf({ measure, subject, against, of }: Aim, samples: readonly Sample[]): number | null {
  const values = valuesOf(samples, measure, subject);
  if (values.length === 0) return null;
  if (of === "largest") return Math.max(...values);
  if (of === "mean") return values.reduce((sum, value) => sum + value, 0) / values.length;
  const median = medianOf(values);
  if (against === null || median === null) return median;
  const base = medianOf(valuesOf(samples, measure, against));
  return base === null || base === 0 ? null : median / base;
}

/** The speed of a machine drifts, but hardly within a round. */
function describeDifferences({ measure, subject, against }: Aim, samples: readonly Sample[]): JudgedAim["difference"] {
  if (against === null) return null;
  const rounds = Map.groupBy(samples, ({ run, round }) => `${run}.${round}`);
  const differences = [...rounds.values()].flatMap((round) => {
    const [[own], [other]] = [valuesOf(round, measure, subject), valuesOf(round, measure, against)];
    return own === undefined || other === undefined ? [] : own - other;
  });
  const median = medianOf(differences);
  return median === null ? null : { median, interval: medianInterval(differences) };
}

function valuesOf(samples: readonly Sample[], measure: string, subject: string): number[] {
  return samples.filter((sample) => sample.subject === subject).flatMap(({ values }) => values[measure] ?? []);
}
