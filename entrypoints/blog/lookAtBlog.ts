/** The background's look at the blog. It asks whether a look is due, and does it. */
import { dayOf } from "../../content/day.ts";
import { BLOG_SCOPE } from "../../content/site/blogScope.ts";
import { isLookDue } from "../../features/newQuestions/blogLook.ts";
import { parseBlogRecord } from "../../features/newQuestions/blogRecord.ts";
import { readBlog } from "../../features/newQuestions/readBlog.ts";
import type { OpenJournal } from "../../journal/store/openJournal.ts";
import { setBlogAlarm } from "../../platform/blogAlarm.ts";
import { isAllowed, isBlogReadingOn } from "../../platform/blogPermission.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { shipped } from "../../platform/deck.ts";
import { openInBackground } from "../../platform/openInBackground.ts";
import { fetchPage, siteClock } from "../../platform/siteNetwork.ts";

let underWay: AbortController | null = null;

/** There is one look at a time. What can't be done now is tried again at the next alarm. */
export async function lookAtBlog(): Promise<void> {
  if (underWay !== null) return;
  const { signal } = (underWay = new AbortController());
  try {
    if (await isBlogReadingOn()) await look(signal);
  } finally {
    underWay = null;
  }
}

/** Call it when a permission may be gone. It ends the look under way if so. */
export async function stopWhereForbidden(): Promise<void> {
  if (!(await isAllowed())) underWay?.abort();
}

async function look(signal: AbortSignal): Promise<void> {
  const opened = await openInBackground();
  if (opened.kind === "failed") return;
  try {
    await lookIfDue(opened.value, signal);
  } finally {
    opened.value.close();
  }
}

async function lookIfDue(journal: OpenJournal, signal: AbortSignal): Promise<void> {
  const now = clock.now();
  const today = dayOf(now);
  const deck = await journal.loadDeck();
  const [drawn, stored] = [await journal.readDraw(today), await deck.readSite(BLOG_SCOPE.site)];
  if (drawn.kind === "failed" || stored.kind === "failed") return;
  const record = parseBlogRecord(stored.value, BLOG_SCOPE.site);
  // A page goes first each day, and one may be opened in a moment. So this asks again soon.
  if (drawn.value === null) return setBlogAlarm("soon");
  const situation = { isOn: true, isAllowed: await isAllowed(), isDrawn: true, record };
  if (!isLookDue({ ...situation, today, now: now.getTime() })) return;
  const ids = await shipped.readIds();
  await readBlog(record, { scope: BLOG_SCOPE, fetchPage, clock: siteClock, signal, deck, shipped: ids });
  joinChannel(() => {}).broadcast({ kind: "deckChanged" });
}
