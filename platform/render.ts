// oxlint-disable-next-line import/no-unassigned-import -- From here on Preact renders a view anew when a signal that it read changes.
import "@preact/signals";
import { render as renderView } from "preact";
import { keepOwnText } from "../components/ownText.ts";

/** Like Preact's own, but the page keeps its own text (see keepOwnText). */
export const render: typeof renderView = (...how) => {
  keepOwnText();
  renderView(...how);
};
