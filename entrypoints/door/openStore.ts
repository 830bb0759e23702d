import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { openJournal } from "../../journal/store/openJournal.ts";
import { sendUnsent } from "./sendUnsent.ts";

let opened: JournalStore | null = null;

/** The page's one journal: opened when first asked for, and asked for again where it failed. */
export async function openStore(): Promise<Outcome<JournalStore>> {
  if (opened) return { kind: "ok", value: opened };
  const outcome = await openJournal();
  if (outcome.kind === "failed") return outcome;
  await sendUnsent(outcome.value);
  opened = outcome.value;
  return { kind: "ok", value: opened };
}
