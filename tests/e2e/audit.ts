/**
 * A test of the whole matrix: one more size, colour, state, file or browser of a rule that another test, or a unit test, holds
 * where it breaks first. `npm test` leaves it out; `npm run audit` runs it too.
 */
export const AUDIT = { tag: "@audit" };
