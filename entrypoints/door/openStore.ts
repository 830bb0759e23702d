import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { sendUnsent } from "./sendUnsent.ts";

let opened: JournalStore | null = null;

/** The page's one journal: loaded when first asked for, after the first paint, and asked for again where it failed. */
export async function openStore(): Promise<Outcome<JournalStore>> {
  if (opened) return { kind: "ok", value: opened };
  const { openJournal } = await import("../../journal/store/openJournal.ts");
  const outcome = await openJournal();
  if (outcome.kind === "failed") return outcome;
  await sendUnsent(outcome.value);
  opened = outcome.value;
  return { kind: "ok", value: opened };
}
