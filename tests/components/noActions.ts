/** What a list of answers can be told to do, none of which a test of what it shows asks for. */
import type { EntryActions } from "../../features/lookBack/JournalEntry.tsx";

const nothing = () => {};

export const NO_ACTIONS: EntryActions = {
  onEdit: nothing,
  onInput: nothing,
  onDone: nothing,
  onRemove: nothing,
  onPutBack: nothing,
  onRescue: nothing,
  onStar: nothing,
  onMoreOf: nothing,
  onCopy: nothing,
  onPrintOne: nothing,
  onQuestion: nothing,
};
