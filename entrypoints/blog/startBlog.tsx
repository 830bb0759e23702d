/** Wires the options about questions: the daily look at the blog, and the hidden questions. */
import { signal, type ReadonlySignal } from "@preact/signals";
import type { BlogReadingState } from "../../features/newQuestions/BlogReading.tsx";
import { BlogReading } from "../../features/newQuestions/BlogReading.tsx";
import { Boundary } from "../../components/Boundary.tsx";
import { DeckAdditions } from "../../features/newQuestions/DeckAdditions.tsx";
import { HiddenQuestions } from "../../features/newQuestions/HiddenQuestions.tsx";
import { dayOf } from "../../content/day.ts";
import { BLOG_SCOPE } from "../../content/site/blogScope.ts";
import { parseBlogRecord } from "../../features/newQuestions/blogRecord.ts";
import type { DeckAddition, HiddenQuestion } from "../../journal/deckStore.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { clearBlogAlarm, setBlogAlarm } from "../../platform/blogAlarm.ts";
import {
  askPermission,
  givePermissionBack,
  onPermissionChange,
  isAllowed,
  isBlogReadingOn,
  setBlogReading,
} from "../../platform/blogPermission.ts";
import { clock } from "../../platform/clock.ts";
import { openDeckStore } from "../../platform/openStore.ts";
import { refreshFirstPaint } from "../today/refreshFirstPaint.ts";

type BlogOptions = { broadcast: (message: PageMessage) => void };

export function startBlog({ broadcast }: BlogOptions) {
  const state = signal<BlogReadingState>({ status: "loading", look: null, today: dayOf(clock.now()) });
  const hidden = signal<HiddenQuestion[]>([]);
  const additions = signal<DeckAddition[]>([]);

  /** Reads the present state anew. If the store can't be read, the journal's own sections say so. */
  async function read(): Promise<void> {
    const [isOn, isGranted, stored] = await Promise.all([isBlogReadingOn(), isAllowed(), readStored()]);
    if (stored.hidden) hidden.value = stored.hidden;
    if (stored.additions) additions.value = stored.additions;
    state.value = { status: toStatus(isOn, isGranted), look: stored.look, today: dayOf(clock.now()) };
  }

  async function setReading(isOn: boolean): Promise<void> {
    if (isOn && !(await askPermission())) {
      state.value = { ...state.value, status: "denied" };
      return;
    }
    await setBlogReading(isOn);
    await (isOn ? setBlogAlarm() : clearBlogAlarm());
    if (!isOn) await givePermissionBack();
    await read();
  }

  async function putBack({ id }: HiddenQuestion): Promise<Outcome<void>> {
    const opened = await openDeckStore();
    const outcome = opened.kind === "ok" ? await opened.value.unhide(id) : opened;
    if (outcome.kind === "failed") return outcome;
    await read();
    broadcast({ kind: "deckChanged" });
    void refreshFirstPaint();
    return outcome;
  }

  onPermissionChange(() => void read());
  const onToggle = (isOn: boolean) => void setReading(isOn);
  return { panel: <Panel {...{ state, additions, onToggle, hidden }} onPutBack={putBack} />, read };
}

type PanelProps = {
  state: ReadonlySignal<BlogReadingState>;
  additions: ReadonlySignal<DeckAddition[]>;
  hidden: ReadonlySignal<HiddenQuestion[]>;
  onToggle: (isOn: boolean) => void;
  onPutBack: (question: HiddenQuestion) => Promise<Outcome<void>>;
};

function Panel({ state, additions, hidden, onToggle, onPutBack }: PanelProps) {
  return (
    <>
      <Boundary>
        <BlogReading state={state.value} onToggle={onToggle}>
          <DeckAdditions additions={additions.value} />
        </BlogReading>
      </Boundary>
      <Boundary>
        <HiddenQuestions hidden={hidden.value} onPutBack={onPutBack} />
      </Boundary>
    </>
  );
}

/** What the store holds. A field is `null` if it can't be read. */
async function readStored() {
  const opened = await openDeckStore();
  if (opened.kind === "failed") return { look: null, hidden: null, additions: null };
  const { readSite, readHidden, readAdditions } = opened.value;
  const [site, hidden, additions] = [await readSite(BLOG_SCOPE.site), await readHidden(), await readAdditions()];
  return {
    look: parseBlogRecord(site.kind === "ok" ? site.value : null, BLOG_SCOPE.site).look,
    hidden: hidden.kind === "ok" ? hidden.value : null,
    additions: additions.kind === "ok" ? additions.value : null,
  };
}

function toStatus(isOn: boolean, isGranted: boolean): BlogReadingState["status"] {
  if (!isOn) return "off";
  return isGranted ? "on" : "withdrawn";
}
