import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toJsonSafe } from "../../journal/jsonSafe.ts";
import { fromJsonSafe } from "./fromJsonSafe.ts";

/** Takes a row through the bytes of a file. */
function throughFile(row: unknown): unknown {
  const bytes = new TextEncoder().encode(JSON.stringify(toJsonSafe(row)));
  return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
}

function withHoles(length: number, items: Record<string, unknown>): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return Object.assign(list, items);
}

const shared = { text: "twee keer" };
const knot: Record<string, unknown> = { id: "x", list: [] };
knot["self"] = knot;
knot["deep"] = { back: [knot["list"], knot] };
const ownKey = new Map<unknown, unknown>();
ownKey.set(ownKey, ownKey);
const withProto: unknown = JSON.parse('{"__proto__":{"text":"vals"},"toJSON":1}');

const FOREIGN: [string, unknown, unknown?][] = [
  ["undefined", undefined, { $kind: "undefined" }],
  ["no number", Number.NaN, { $kind: "number", value: "NaN" }],
  ["the endless", -Infinity, { $kind: "number", value: "-Infinity" }],
  ["minus nothing", -0, { $kind: "number", value: "-0" }],
  ["a large whole number", 2n ** 70n, { $kind: "bigint", value: "1180591620717411303424" }],
  ["a moment", new Date(0), { $kind: "Date", value: "1970-01-01T00:00:00.000Z" }],
  ["a moment that never was", new Date(Number.NaN), { $kind: "Date", value: null }],
  ["a pattern", /a\/b"/giu, { $kind: "RegExp", value: ['a\\/b"', "giu"] }],
  ["a map", new Map<unknown, unknown>([[new Date(0), undefined]])],
  ["a map in a map", new Map([["a", new Map([[1n, new Set([/x/])]])]])],
  ["a map that holds itself", ownKey],
  ["a set", new Set([1, "1", Number.NaN]), { $kind: "Set", value: [1, "1", { $kind: "number", value: "NaN" }] }],
  ["bytes", new Uint8Array([1, 2]).buffer, { $kind: "ArrayBuffer", value: [1, 2] }],
  ["a part of bytes", new Uint8Array([1, 2, 3]).subarray(1), { $kind: "Uint8Array", value: [2, 3] }],
  ["numbers in bytes", new Float64Array([1.5, Number.NaN])],
  ["a view", new DataView(new Uint8Array([7, 8]).buffer)],
  ["an error", new TypeError("kapot"), { $kind: "Error", value: ["TypeError", "kapot"] }],
  ["a text in a box", Object("a"), { $kind: "String", value: "a" }],
  [
    "a list with holes",
    withHoles(3, { 0: 1, 2: 3 }),
    {
      $kind: "Array",
      value: [
        3,
        [
          ["0", 1],
          ["2", 3],
        ],
      ],
    },
  ],
  ["a list that is all hole", withHoles(4_000_000_000, {}), { $kind: "Array", value: [4_000_000_000, []] }],
  ["a list with a key and a hole", withHoles(2, { 0: 1, note: "x" })],
  ["halves of surrogate pairs", "\ud800 en \udc00", "\ud800 en \udc00"],
  ["such a half as a key", { "\ud800": 1 }, { "\ud800": 1 }],
  ["a row that holds itself", knot],
  ["one value twice", [shared, shared], [shared, { $kind: "same", value: 1 }]],
  [
    "a row that looks like a kind",
    { $kind: "Date", value: "x" },
    {
      $kind: "Object",
      value: [
        ["$kind", "Date"],
        ["value", "x"],
      ],
    },
  ],
  ["keys that mean something to JavaScript", withProto],
];

describe("a row that no version wrote", () => {
  test.each(FOREIGN)("goes into a file and comes back: %s", (_name, value, written) => {
    const row = { id: "x", value };
    const json = throughFile(row);
    if (written !== undefined) expect(throughFile(value)).toEqual(written);
    expect(fromJsonSafe(json)).toStrictEqual(row);
  });

  test("comes back whatever is in it", () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      stringUnit: "binary",
    });
    fc.assert(
      fc.property(anything, (row) => {
        expect(fromJsonSafe(throughFile(row))).toStrictEqual(row);
      }),
    );
  });

  test("that JSON can hold is in the file as it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const row: unknown = JSON.parse(text);
        expect(JSON.stringify(toJsonSafe(row))).toBe(JSON.stringify(row));
      }),
    );
  });

  test("grows no larger where it says one thing many times", () => {
    let row: unknown = ["x"];
    for (let turn = 0; turn < 200; turn += 1) row = [row, row];
    expect(JSON.stringify(toJsonSafe(row)).length).toBeLessThan(20_000);
  });

  const deep = (levels: number) => {
    let row: unknown = "bodem";
    for (let level = 0; level < levels; level += 1) row = new Map([["in", row]]);
    return row;
  };

  test.each<[string, unknown, unknown]>([
    [
      "a picture",
      new Blob(["abc"], { type: "image/png" }),
      { $kind: "Blob", notWritten: true, size: 3, type: "image/png" },
    ],
    ["a file", new File(["abc"], "a.txt"), { $kind: "File", notWritten: true, size: 3, type: "" }],
    ["what has a name alone", new AbortController(), { $kind: "AbortController", notWritten: true }],
    ["a function", () => 1, { $kind: "function" }],
    [
      "what can't be looked into",
      {
        get text() {
          throw new Error("nee\nregel 2");
        },
      },
      { $kind: "row", notWritten: "Error: nee" },
    ],
  ])("says what was there where it can't come back: %s", (_name, row, written) => {
    expect(throughFile(row)).toEqual(written);
  });

  test("says where it goes deeper than a file should", () => {
    const text = JSON.stringify(toJsonSafe(deep(100_000)));
    expect(text).toContain('{"$kind":"deeper","notWritten":true}');
    expect(fromJsonSafe(throughFile(deep(400)))).toStrictEqual(deep(400));
  });
});
