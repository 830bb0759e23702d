/**
 * A row as JSON can hold it. What JSON has no word for is an object: `$kind` says what it was, `value` what it held.
 * docs/journal-format.md lists the kinds, for who turns them back.
 */
const KIND = "$kind";
/** No row of ours is as deep. What is deeper could end the stack of a reader. */
const MOST_DEEP = 500;
/** Objects around one value, which a row may hold in its place. */
const BOXES = [Boolean, Number, String, BigInt];

/** `places` numbers each object of the row as it is met, so that one that comes again is told by its number. */
type Walk = { places: Map<object, number>; depth: number };

/** Never throws: of a row that can't be written, it gives why. */
export function toJsonSafe(row: unknown): unknown {
  try {
    return encode(row, { places: new Map(), depth: 0 });
  } catch (error) {
    return { [KIND]: "row", notWritten: String(error).split("\n", 1)[0] };
  }
}

function encode(value: unknown, walk: Walk): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return encodeNumber(value);
  if (typeof value === "bigint") return tag("bigint", String(value));
  // What is left is `undefined`: no row holds a function or a symbol.
  return typeof value === "object" ? encodeObject(value, walk) : { [KIND]: typeof value };
}

function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return tag("number", "-0");
  return Number.isFinite(value) ? value : tag("number", String(value));
}

function encodeObject(value: object, { places, depth }: Walk): unknown {
  const known = places.get(value);
  if (known !== undefined) return tag("same", known);
  if (depth > MOST_DEEP) return { [KIND]: "deeper", notWritten: true };
  places.set(value, places.size);
  const inner = (part: unknown) => encode(part, { places, depth: depth + 1 });
  if (Array.isArray(value)) return encodeList(value, inner);
  if (value instanceof Map) return tag("Map", encodePairs(value, inner));
  if (value instanceof Set) return tag("Set", [...value].map(inner));
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (BOXES.some((box) => value instanceof box)) return tag(kind, inner(value.valueOf()));
  return kind === "Object" ? encodeRecord(value, inner) : encodeLeaf(value, kind);
}

/** One with holes, or with more than its items, is told by its length and its keys. */
function encodeList(list: readonly unknown[], inner: (part: unknown) => unknown): unknown {
  const entries = Object.entries(list);
  const isWhole = entries.length === list.length && entries.every(([key], index) => key === String(index));
  return isWhole ? list.map(inner) : tag("Array", [list.length, encodePairs(entries, inner)]);
}

/** One that looks like a kind of ours is told by its keys. */
function encodeRecord(record: object, inner: (part: unknown) => unknown): unknown {
  if (Object.hasOwn(record, KIND)) return tag("Object", encodePairs(Object.entries(record), inner));
  return Object.fromEntries(Object.entries(record).map(([key, held]) => [key, inner(held)]));
}

function encodePairs(pairs: Iterable<unknown[]>, inner: (part: unknown) => unknown): unknown {
  return Array.from(pairs, (pair) => pair.map(inner));
}

/** What holds no other values. The bytes of a Blob are not at hand, and a key is not to be read. */
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
