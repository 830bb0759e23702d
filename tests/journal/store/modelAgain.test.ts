/** Runs the model once more with other seeds, for `npm run audit`. */
// oxlint-disable-next-line import/no-unassigned-import -- The file registers its test.
import "./model.test.ts";
