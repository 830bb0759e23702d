import { computed, signal } from "@preact/signals";
import { render } from "../../platform/render.ts";
import { OptionsPage, type ErasureState } from "./OptionsPage.tsx";
import { TranslateContext } from "../../components/translate.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import { waitSafely } from "../../journal/report.ts";
import { startBackup } from "../backup/startBackup.tsx";
import { startBlog } from "../blog/startBlog.tsx";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { openStore } from "../../platform/openStore.ts";
import { showLamp } from "../../platform/showLamp.ts";
import { loadWords, translate } from "../../platform/translate.ts";
import { clearDrafts } from "../../platform/clearDrafts.ts";
import { followUnexpected } from "../../platform/unexpected.ts";
import { attempt } from "../../platform/drafts.ts";
import { createLossDetector, LOSS_DETECTOR_KEY } from "../../platform/lossDetector.ts";
import { refreshFirstPaint } from "../today/refreshFirstPaint.ts";

followUnexpected();

const channel = joinChannel(({ kind }) => {
  if (kind === "deckChanged" || kind === "journalChanged") void blog.read();
  if (kind !== "deckChanged") void backup.count();
});
const detector = createLossDetector(clock, () => {});
const backup = startBackup({
  broadcast: (message) => {
    channel.broadcast(message);
    // If the reader takes back an import, that is no loss.
    void detector.accept();
  },
});
const blog = startBlog({ broadcast: channel.broadcast });
/** What became of the erasure; `null` until the reader asks for it. */
const outcome = signal<Exclude<ErasureState, { status: "idle" }> | null>(null);
const erasure = computed<ErasureState>(() => outcome.value ?? { status: "idle", count: backup.answers.value });

function show(): void {
  render(
    <TranslateContext value={translate}>
      <OptionsPage erasure={erasure} onErase={() => void eraseAll()} questions={blog.panel}>
        {backup.panel}
      </OptionsPage>
    </TranslateContext>,
    document.body,
  );
}

/**
 * In milliseconds. An open page may hold up what the browser removes from its files, but must not hold up the reader.
 */
const MOST_WAIT = 5_000;

/**
 * Erases the journal. The loss detector forgets before the other pages are told, so that no page takes the erasure for
 * a loss. If the browser is slow, they are told without waiting for that.
 */
async function eraseAll(): Promise<void> {
  const opened = await openStore();
  if (opened.kind === "failed") return fail(opened.failure);
  const erased = await opened.value.eraseAll();
  if (erased.kind === "failed") return fail(erased.failure);
  const cleared = attempt(() => clearDrafts([LOSS_DETECTOR_KEY]));
  // Neither waits for the other, since the browser may hold up each of them.
  const scoured = opened.value.scour().then(() => detector.accept());
  const late = Promise.withResolvers<true>();
  clock.after(MOST_WAIT, () => late.resolve(true));
  await Promise.race([Promise.all([cleared, scoured]), late.promise]);
  channel.broadcast({ kind: "journalChanged" });
  channel.broadcast({ kind: "deckChanged" });
  outcome.value = { status: "erased" };
  await Promise.all([blog.read(), refreshFirstPaint(), showLamp(false)]);
}

function fail(failure: JournalFailure): void {
  outcome.value = { status: "failed", failure };
}

async function start(): Promise<void> {
  await waitSafely(loadWords());
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  document.title = translate("optionsTitle");
  show();
  await Promise.all([backup.count(), blog.read()]);
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void blog.read();
});
void start();
