/** The models of a journal page, as a test has them: it sets what they hold, and nothing comes of what they are told. */
import { batch, signal } from "@preact/signals";
import type { OnPaper } from "../../features/lookBack/Paper.tsx";
import type { OpenedMore } from "../../features/lookBack/EntryMore.tsx";
import type { JournalModels } from "../../features/lookBack/JournalEntry.tsx";
import { NOTHING_READ, type Editing } from "../../features/lookBack/lookBackState.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { JournalFailure } from "../../journal/failure.ts";

const nothing = () => {};
const nothingLater = async () => {};

export function createJournalModels() {
  const state = signal(NOTHING_READ);
  const editing = signal<Editing | null>(null);
  const editingId = signal<AnswerId | null>(null);
  const models = {
    lookBack: {
      state,
      editing,
      editingId,
      edit: nothing,
      input: nothing,
      done: nothing,
      remove: nothingLater,
      putBack: nothingLater,
    },
    stars: { ids: signal<ReadonlySet<AnswerId>>(new Set()), toggle: nothingLater },
    extras: {
      opened: signal<OpenedMore | null>(null),
      toggle: nothing,
      copy: nothingLater,
      showQuestion: nothing,
      rescue: nothingLater,
    },
    printer: {
      content: signal<OnPaper | null>(null),
      isPagePrinted: signal(false),
      failure: signal<JournalFailure | null>(null),
      printPage: nothingLater,
      printAnswer: nothingLater,
    },
  } satisfies JournalModels;
  /** Opens that box, and closes another. */
  const open = (box: Editing | null) =>
    batch(() => {
      editing.value = box;
      editingId.value = box?.id ?? null;
    });
  return { models, open };
}
