import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deepEqual } from "../../content/deepEqual.ts";

const DAY = { day: "2026-11-22", passed: ["a", "b"], question: { text: "Wat?", hint: null } };

test.each<[one: unknown, other: unknown, isEqual: boolean]>([
  [DAY, structuredClone(DAY), true],
  // Keys in another order say the same; a list in another order doesn't.
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  [DAY, { ...DAY, passed: ["b", "a"] }, false],
  [DAY, { ...DAY, question: { ...DAY.question, hint: "" } }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [{ a: undefined }, {}, false],
  [{ a: undefined }, { b: undefined }, false],
  [[], [], true],
  [[], {}, false],
  [["a"], { 0: "a" }, false],
  [[1, [2]], [1, [2]], true],
  [[1, 2], [1], false],
  ["1", 1, false],
  [0, -0, true],
  [null, null, true],
  [null, {}, false],
  [{}, null, false],
  [undefined, null, false],
  // Keys that every object inherits.
  [{}, { constructor: 1 }, false],
  [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}'), false],
  [{ toString: 1 }, { valueOf: 1 }, false],
])("%j and %j: %s", (one, other, isEqual) => {
  expect(deepEqual(one, other)).toBe(isEqual);
});

/** As it comes back from a store, with few values and keys: so that two are often alike. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 1, "", "a"),
    fc.array(tie("json"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "__proto__"), tie("json"), { maxKeys: 2 }),
  ),
}));

test("it says of JSON values what node's own comparison says", () => {
  const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const alike = fc.jsonValue().map((value) => [value, value]);
  const pairs = fc.oneof(fc.tuple(json, json), alike, fc.tuple(fc.jsonValue(), fc.jsonValue()));
  fc.assert(
    fc.property(pairs, (pair) => {
      const [one, other] = pair.map(asStored);
      const isEqual = isDeepStrictEqual(one, other);
      return deepEqual(one, other) === isEqual && deepEqual(other, one) === isEqual;
    }),
    { numRuns: 500 },
  );
});
