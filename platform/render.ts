import { render as renderView } from "preact";
import { keepOwnText } from "../components/ownText.ts";

/** Like Preact's own, but the page keeps its own text (see keepOwnText). */
export const render: typeof renderView = (...how) => {
  keepOwnText();
  renderView(...how);
};
