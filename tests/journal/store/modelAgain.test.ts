/** The model once more, with seeds of its own, for `npm run audit`. */
// oxlint-disable-next-line import/no-unassigned-import -- The file registers its test.
import "./model.test.ts";
