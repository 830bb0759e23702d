import type { DeckStore } from "../../journal/deckStore.ts";
import type { Outcome } from "../../journal/failure.ts";
import { openJournal, type OpenJournal } from "../../journal/store/openJournal.ts";
import { leaveOldLogOnce } from "./oldLog.ts";
import { readNotes } from "./unsentNotes.ts";

let opening: Promise<Outcome<OpenJournal>> | null = null;

/** The page's one journal: opened when first asked for, and asked for again where it failed. */
export async function openStore(): Promise<Outcome<OpenJournal>> {
  opening ??= open();
  const outcome = await opening;
  if (outcome.kind === "failed") opening = null;
  return outcome;
}

async function open(): Promise<Outcome<OpenJournal>> {
  // Before anything of the reader is written.
  const [outcome, notes] = await Promise.all([openJournal(), readNotes(), leaveOldLogOnce()]);
  if (outcome.kind === "ok" && notes.length > 0) {
    const { sendUnsent } = await import("./sendUnsent.ts");
    await sendUnsent(outcome.value);
  }
  return outcome;
}

/** What was read here, and hidden: on the same connection. */
export async function openDeckStore(): Promise<Outcome<DeckStore>> {
  const outcome = await openStore();
  return outcome.kind === "failed" ? outcome : { kind: "ok", value: await outcome.value.loadDeck() };
}
