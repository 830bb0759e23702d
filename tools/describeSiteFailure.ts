import type { SiteFailure } from "../content/site/siteFailure.ts";

type Plain = Exclude<SiteFailure["kind"], "status" | "tooLarge" | "redirectElsewhere" | "wrongType" | "robotsUnknown">;

const SENTENCES: Readonly<Record<Plain, string>> = {
  unreachable: "Can't be reached",
  timeout: "Gave no whole answer within 15 seconds",
  cutOff: "Broke off within the answer",
  redirectLoop: "Leads in a circle",
  empty: "Is empty",
  malformed: "Breaks off, or is no proper XML or JSON",
  notAllowed: "May not be read, says the site's robots.txt",
  outside: "Belongs to another site",
  noListing: "Names no feed and no sitemap, nor are they in a usual place",
  stopped: "Was stopped",
};

/** The failure in words for the author, as the end of a line. */
export function describeSiteFailure(failure: SiteFailure): string {
  if (failure.kind === "status") return describeStatus(failure.status, failure.retryAfter);
  if (failure.kind === "tooLarge") return `Is larger than ${failure.limit / 1024 / 1024} MB`;
  if (failure.kind === "redirectElsewhere") return `Leads to another site, which isn't followed: ${failure.target}`;
  if (failure.kind === "wrongType") return `Is no page or feed but ${failure.type || "of no type that it names"}`;
  if (failure.kind === "robotsUnknown") {
    return `What may be read isn't known, since robots.txt can't be had: ${describeSiteFailure(failure.because)}`;
  }
  return SENTENCES[failure.kind];
}

function describeStatus(status: number, retryAfter: number | null): string {
  const wish = retryAfter === null ? "" : `, and asks for ${retryAfter} seconds of rest`;
  return status === 404 || status === 410 ? "Isn't there (any more)" : `Answers with status ${status}${wish}`;
}
