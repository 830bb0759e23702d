/** Walks a site and adds its articles to the folder. Says in a line each what was found and what changed. */
import { forgetLostArticles, type SiteMemory } from "../content/site/siteMemory.ts";
import { createSiteScope, type SiteScope } from "../content/site/siteScope.ts";
import type { WalkEnd, WalkEvent } from "../content/site/walk.ts";
import { walkSite } from "../content/site/walkSite.ts";
import { readArticleFolder } from "./articleFolder.ts";
import { countOf, createSiteReport, type SiteReport } from "./siteReport.ts";
import { describeSiteFailure } from "./describeSiteFailure.ts";
import { fetchServedFrom, nodeFetch } from "./nodeFetch.ts";
import type { Machine } from "./machine.ts";
import { fail, type CommandEnd } from "./outcome.ts";
import { createProgressBar } from "./progressBar.ts";
import { defaultStateFile, loadState, saveState } from "./siteState.ts";

export type SiteOptions = {
  /** The site's own address. */
  url: string;
  /** The folder of articles. */
  articles: string;
  /** The file that remembers the site. */
  state: string | undefined;
  /** The server where the site stands now, if it isn't at its own address. */
  servedFrom: string | undefined;
  /** Whether articles that a feed holds whole are taken from the feed. */
  isFromFeed: boolean;
  /** The most pages to ask for. */
  limit: number;
};

export async function addSite(options: SiteOptions, machine: Machine): Promise<CommandEnd> {
  const opened = createSiteScope(options.url, true);
  if (opened.status === "refused") return fail(`Not the address of a site (https://…): ${options.url}`);
  const { scope } = opened;
  if (options.servedFrom !== undefined && createSiteScope(options.servedFrom, true).status === "refused") {
    return fail(`--served-from is not the address of a server (http://…): ${options.servedFrom}`);
  }
  const { files, faults } = readArticleFolder(options.articles);
  if (faults.length > 0) return fail(...faults);
  const file = options.state ?? defaultStateFile(scope.site);
  const state = loadState(file, scope.site);
  if (state.status === "failed") return fail(state.reason);
  const kept = new Set(files.map(({ article }) => article.url));
  const memory = forgetLostArticles(state.memory, (address) => kept.has(address));
  return walkAndAdd(options, { scope, memory, file }, machine);
}

async function walkAndAdd(
  options: SiteOptions,
  { scope, memory, file }: { scope: SiteScope; memory: SiteMemory; file: string },
  machine: Machine,
): Promise<CommandEnd> {
  const stopping = new AbortController();
  // A second Ctrl+C ends the tool at once: each step is saved already.
  machine.onInterrupt(() => stopping.abort());
  const bar = createProgressBar(machine);
  const report = createSiteReport(options.articles, bar.print);
  const walk = walkSite({
    scope,
    memory,
    fetchPage: options.servedFrom === undefined ? nodeFetch : fetchServedFrom(options.servedFrom, scope.start),
    clock: machine.clock,
    signal: stopping.signal,
    limit: options.limit,
    recheckAfter: 0,
    readsFeedContent: options.isFromFeed,
  });
  const end = await followWalk(walk, (event) => {
    report.add(event.step);
    bar.update(report.pages(), event.left);
    return saveState(file, event.memory);
  });
  bar.end();
  return typeof end === "string" ? fail(end) : toOutcome(end, report, saveState(file, end.memory));
}

/** Ends early where a step can't be saved, and gives the reason. */
async function followWalk(
  walk: AsyncGenerator<WalkEvent, WalkEnd>,
  keep: (event: WalkEvent) => string | null,
): Promise<WalkEnd | string> {
  for (;;) {
    const { done, value } = await walk.next();
    if (done === true) return value;
    const failure = keep(value);
    if (failure !== null) return failure;
  }
}

function toOutcome({ outcome, left }: WalkEnd, report: SiteReport, saveFailure: string | null): CommandEnd {
  if (saveFailure !== null) return fail(saveFailure);
  const summary = report.summary();
  switch (outcome.kind) {
    case "failed":
      return fail(summary, `The walk ended early: ${describeSiteFailure(outcome.failure)}`);
    case "stopped":
      return {
        status: "stopped",
        output: `${summary}; stopped, ${countOf(left, "page")} left: the same command goes on`,
      };
    case "limit":
      return { status: "done", output: `${summary}; ${countOf(left, "page")} left: the same command goes on` };
    case "finished":
      return report.hasFailed() ? fail(summary) : { status: "done", output: summary };
  }
}
