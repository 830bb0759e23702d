import { render as renderView } from "preact";
import { keepOwnText } from "../components/ownText.ts";

/** As Preact's own, on a page that keeps its text its own. */
export const render: typeof renderView = (...how) => {
  keepOwnText();
  renderView(...how);
};
