/** Wires the options about questions: the daily look at the blog, and what is hidden. */
import type { BlogReadingState } from "../../components/BlogReading.tsx";
import { BlogReading } from "../../components/BlogReading.tsx";
import { HiddenQuestions } from "../../components/HiddenQuestions.tsx";
import { dayOf } from "../../content/day.ts";
import { BLOG_SCOPE } from "../../content/site/blogScope.ts";
import { parseBlogRecord } from "../../journal/blogRecord.ts";
import type { HiddenQuestion } from "../../journal/deckStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { clearBlogAlarm, setBlogAlarm } from "../door/blogAlarm.ts";
import {
  askPermission,
  givePermissionBack,
  hearOfPermission,
  isAllowed,
  readWish,
  writeWish,
} from "../door/blogPermission.ts";
import { clock } from "../door/clock.ts";
import { openDeckStore } from "../door/openStore.ts";
import { renewFirstPaint } from "../today/keepFirstPaint.ts";

type BlogOptions = { onChange: () => void; tell: (message: PageMessage) => void };

export function startBlog({ onChange, tell }: BlogOptions) {
  let state: BlogReadingState = { status: "loading", look: null, today: dayOf(clock.now()) };
  let hidden: HiddenQuestion[] = [];

  /** Reads anew how things stand. Where the store can't be read, the journal's own sections say so. */
  async function read(): Promise<void> {
    const [isOn, isGranted] = await Promise.all([readWish(), isAllowed()]);
    const opened = await openDeckStore();
    const site = opened.kind === "ok" ? await opened.value.readSite(BLOG_SCOPE.site) : opened;
    const listed = opened.kind === "ok" ? await opened.value.readHidden() : opened;
    if (listed.kind === "ok") hidden = listed.value;
    const { look } = parseBlogRecord(site.kind === "ok" ? site.value : null, BLOG_SCOPE.site);
    state = { status: toStatus(isOn, isGranted), look, today: dayOf(clock.now()) };
    onChange();
  }

  async function turn(isOn: boolean): Promise<void> {
    if (isOn && !(await askPermission())) {
      state = { ...state, status: "denied" };
      return onChange();
    }
    await writeWish(isOn);
    await (isOn ? setBlogAlarm() : clearBlogAlarm());
    if (!isOn) await givePermissionBack();
    await read();
  }

  async function putBack({ id }: HiddenQuestion): Promise<void> {
    const opened = await openDeckStore();
    if (opened.kind === "ok") await opened.value.unhide(id);
    await read();
    tell({ kind: "deckChanged" });
    await renewFirstPaint();
  }

  hearOfPermission(() => void read());
  const panel = () => (
    <>
      <BlogReading state={state} onTurn={(isOn) => void turn(isOn)} />
      <HiddenQuestions hidden={hidden} onPutBack={(question) => void putBack(question)} />
    </>
  );
  return { panel, read };
}

function toStatus(isOn: boolean, isGranted: boolean): BlogReadingState["status"] {
  if (!isOn) return "off";
  return isGranted ? "on" : "withdrawn";
}
