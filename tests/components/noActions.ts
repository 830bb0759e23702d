/** The actions of a list of answers. A test of what the list shows calls none of them. */
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
