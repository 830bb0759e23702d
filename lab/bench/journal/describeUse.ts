/** A table of what a reader does on the journal page. It shows whether the page ever freezes. */
import type { Sample } from "../aim.ts";
import { drawTable } from "../describeTable.ts";

/** The titles by the name with which their measures begin. */
export const USES = {
  open: "opening",
  searchReady: "until all can be searched",
  searchAll: "searching, fifty keys",
  scroll: "scrolling down to the first answer ever",
  edit: "editing, with all of them in the page",
  backup: "exporting the backup",
  markdown: "exporting Markdown, a file a day in a zip",
  import: "importing the backup into an empty journal",
} as const;

/** Shows the worst of all runs. */
export function describeUse(samples: readonly Sample[], subject: string): string {
  const values = samples.filter((sample) => sample.subject === subject).map((sample) => sample.values);
  const worst = (measure: string) => Math.max(0, ...values.map((each) => each[measure] ?? 0));
  const rows = Object.entries(USES).map(([use, title]) => [
    title,
    `${(worst(use) / 1000).toFixed(1)} s`,
    worst(`${use}Freezes`).toFixed(0),
    `${worst(`${use}Longest`).toFixed(0)} ms`,
    `${worst(`${use}Work`).toFixed(0)} ms`,
  ]);
  const head = [subject, "takes", "tasks over 50 ms", "the longest", "the most work in one"];
  return drawTable([head, ...rows]);
}
