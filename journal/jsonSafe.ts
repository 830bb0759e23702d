/**
 * Turns a row into what JSON can hold. A value that JSON can't hold becomes an object: `$kind` says what it was,
 * `value` what it held. docs/journal-format.md lists the kinds, for programs that turn them back.
 */
const KIND = "$kind";
/** No row of ours is this deep. A deeper one could overflow a reader's stack. */
const MOST_DEEP = 500;
/** Classes of objects around one value. A row may hold such an object in the place of the value. */
const BOXES = [Boolean, Number, String, BigInt];

/** `numbers` has the number of each object of the row when it is met. An object that comes again is written as its number. */
type Encoding = { numbers: Map<object, number>; depth: number };

/** Never throws. Of a row that can't be written, gives the reason. */
export function toJsonSafe(row: unknown): unknown {
  try {
    return encode(row, { numbers: new Map(), depth: 0 });
  } catch (error) {
    return { [KIND]: "row", notWritten: String(error).split("\n", 1)[0] };
  }
}

function encode(value: unknown, walk: Encoding): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return encodeNumber(value);
  if (typeof value === "bigint") return tag("bigint", String(value));
  // Only `undefined` is left: no row holds a function or a symbol.
  return typeof value === "object" ? encodeObject(value, walk) : { [KIND]: typeof value };
}

function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return tag("number", "-0");
  return Number.isFinite(value) ? value : tag("number", String(value));
}

function encodeObject(value: object, { numbers, depth }: Encoding): unknown {
  const known = numbers.get(value);
  if (known !== undefined) return tag("same", known);
  if (depth > MOST_DEEP) return { [KIND]: "deeper", notWritten: true };
  numbers.set(value, numbers.size);
  const inner = (part: unknown) => encode(part, { numbers, depth: depth + 1 });
  if (Array.isArray(value)) return encodeList(value, inner);
  if (value instanceof Map) return tag("Map", encodePairs(value, inner));
  if (value instanceof Set) return tag("Set", [...value].map(inner));
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (BOXES.some((box) => value instanceof box)) return tag(kind, inner(value.valueOf()));
  return kind === "Object" ? encodeRecord(value, inner) : encodeLeaf(value, kind);
}

/** A list with holes, or with other keys than its items, is written as its length and its keys. */
function encodeList(list: readonly unknown[], inner: (part: unknown) => unknown): unknown {
  const entries = Object.entries(list);
  const isWhole = entries.length === list.length && entries.every(([key], index) => key === String(index));
  return isWhole ? list.map(inner) : tag("Array", [list.length, encodePairs(entries, inner)]);
}

/** An object that has our `$kind` key itself is written by its keys. */
function encodeRecord(record: object, inner: (part: unknown) => unknown): unknown {
  if (Object.hasOwn(record, KIND)) return tag("Object", encodePairs(Object.entries(record), inner));
  return Object.fromEntries(Object.entries(record).map(([key, held]) => [key, inner(held)]));
}

function encodePairs(pairs: Iterable<unknown[]>, inner: (part: unknown) => unknown): unknown {
  return Array.from(pairs, (pair) => pair.map(inner));
}

/** Writes an object that holds no other values. A Blob's bytes are not at hand, and a key can't be read. */
function encodeLeaf(value: object, kind: string): unknown {
  if (value instanceof Date) return tag(kind, Number.isNaN(value.getTime()) ? null : value.toISOString());
  if (value instanceof RegExp) return tag(kind, [value.source, value.flags]);
  if (value instanceof ArrayBuffer) return tag(kind, [...new Uint8Array(value)]);
  if (ArrayBuffer.isView(value)) {
    return tag(kind, [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]);
  }
  if (value instanceof Error) return tag(kind, [value.name, value.message]);
  if (value instanceof Blob) return { [KIND]: kind, notWritten: true, size: value.size, type: value.type };
  return { [KIND]: kind, notWritten: true };
}

function tag(kind: string, value: unknown): unknown {
  return { [KIND]: kind, value };
}
