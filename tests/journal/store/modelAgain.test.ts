/** The model once more, with seeds of its own: another file runs on another core. */
// oxlint-disable-next-line import/no-unassigned-import -- The file registers its test.
import "./model.test.ts";
