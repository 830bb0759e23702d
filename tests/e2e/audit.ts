/**
 * Tags a test of the whole matrix: one more size, colour, state, file or browser. Another test holds its rule where
 * that breaks first. `npm test` leaves such tests out; `npm run audit` runs them too.
 */
export const AUDIT = { tag: "@audit" };
