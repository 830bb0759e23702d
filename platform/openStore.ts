import type { DeckStore } from "../journal/deckStore.ts";
import type { Outcome } from "../journal/failure.ts";
import { openJournal, type OpenJournal } from "../journal/store/openJournal.ts";
import { toFailure } from "../journal/store/toFailure.ts";
import { rotateLogOnce } from "./rotateLog.ts";
import { openOnce } from "./openJournal.ts";
import { storeSetting } from "./storeSetting.ts";
import { readDrafts } from "./drafts.ts";

/** Opens the page's one journal. Never rejects. */
export const openStore = openOnce(() => open().catch(toFailed));

async function open(): Promise<Outcome<OpenJournal>> {
  // Words may be written while the log is being rotated. They only count as saved after that.
  const [outcome, drafts] = await Promise.all([openJournal(storeSetting), readDrafts(), rotateLogOnce()]);
  if (drafts.length > 0) {
    // A page left these drafts in the midst of a write. Nobody knows whether that write was cut off.
    storeSetting.log.doubtHere();
    if (outcome.kind === "ok") await send(outcome.value);
  }
  return outcome;
}

/** A draft that can't be written stays for the next page. The journal opens all the same. */
async function send(store: OpenJournal): Promise<void> {
  try {
    const { recoverDrafts } = await import("./recoverDrafts.ts");
    await recoverDrafts(store);
  } catch {
    // This happens after an update of the extension: the code of this open page is gone.
  }
}

/** Opens what was read here and hidden, on the same connection. Never rejects. */
export async function openDeckStore(): Promise<Outcome<DeckStore>> {
  const outcome = await openStore();
  if (outcome.kind === "failed") return outcome;
  try {
    return { kind: "ok", value: await outcome.value.loadDeck() };
  } catch (error) {
    return toFailed(error);
  }
}

function toFailed(error: unknown): Outcome<never> {
  return { kind: "failed", failure: toFailure(error) };
}
