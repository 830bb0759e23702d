import type { WalkStep } from "../content/site/walk.ts";
import { addArticle } from "./addArticle.ts";
import { describeReadFailure } from "./describeReadFailure.ts";
import { describeSiteFailure } from "./describeSiteFailure.ts";

export type SiteReport = {
  /** Adds the article of a step, and prints a line for the step. */
  add: (step: WalkStep) => void;
  /** How many pages were looked at. */
  pages: () => number;
  summary: () => string;
  /** Whether something needs a look by hand. */
  hasFailed: () => boolean;
};

/** `folder` is the folder of articles. Each line goes to `print`. */
export function createSiteReport(folder: string, print: (line: string) => void): SiteReport {
  const counts = { article: 0, unchanged: 0, noQuestions: 0, forbidden: 0, failed: 0 };
  const add = (step: WalkStep): void => {
    switch (step.kind) {
      case "listing":
        print(
          `${step.url}: ${step.listing}, ${step.entries === null ? "unchanged" : `lists ${countOf(step.entries, "place")}`}`,
        );
        return;
      case "article": {
        const outcome = addArticle(step.article, folder);
        counts[outcome.status === "done" ? "article" : "failed"] += 1;
        print(outcome.status === "done" ? outcome.output : `${step.url}: ${outcome.lines.join("; ")}`);
        return;
      }
      case "unchanged":
        counts.unchanged += 1;
        print(`${step.url}: unchanged`);
        return;
      case "noQuestions":
        counts.noQuestions += 1;
        print(
          `${step.url}: ${step.refusal === null ? "Asks no questions" : describeReadFailure(step.refusal)}; not written`,
        );
        return;
      case "failed":
        if (step.what === "site") return;
        // What the site doesn't allow needs no mending.
        counts[step.failure.kind === "notAllowed" ? "forbidden" : "failed"] += 1;
        print(`${step.url}: ${describeSiteFailure(step.failure)}`);
    }
  };
  return {
    add,
    pages: () => Object.values(counts).reduce((sum, count) => sum + count, 0),
    summary: () =>
      `${countOf(counts.article, "article")}, ${counts.unchanged} unchanged, ${counts.noQuestions} without questions, ` +
      `${counts.forbidden} forbidden, ${counts.failed} failed`,
    hasFailed: () => counts.failed > 0,
  };
}

/** Gives "1 article", "2 articles". */
export function countOf(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? "" : "s"}`;
}
