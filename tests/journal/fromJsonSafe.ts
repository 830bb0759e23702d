/** Turns a row of a backup back, using only what docs/journal-format.md says of `$kind`. */
type Kind = { $kind: string; value: unknown };
type Pairs = (readonly [unknown, unknown])[];

const NUMBERS: Record<string, number> = { NaN: Number.NaN, Infinity, "-Infinity": -Infinity, "-0": -0 };
const VIEWS = [Uint8Array, Int8Array, Uint8ClampedArray, Uint16Array, Int16Array, Uint32Array, Int32Array].concat([
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
] as never);

const ERRORS = [TypeError, RangeError, SyntaxError];

export function fromJsonSafe(json: unknown): unknown {
  return decode(json, []);
}

function decode(json: unknown, met: unknown[]): unknown {
  if (typeof json !== "object" || json === null) return json;
  if ("$kind" in json) return decodeKind(json as Kind, met);
  if (!Array.isArray(json)) return fill(meet({}, met), Object.entries(json), met);
  return fill(meet([], met), Object.entries(json), met);
}

function decodeKind({ $kind: kind, value }: Kind, met: unknown[]): unknown {
  if (kind === "undefined") return undefined;
  if (kind === "number") return NUMBERS[String(value)];
  if (kind === "bigint") return BigInt(String(value));
  if (kind === "same") return met[Number(value)];
  if (kind === "Object") return fill(meet({}, met), value as Pairs, met);
  if (kind === "Array") {
    const [length, pairs] = value as [number, Pairs];
    const list = meet([] as unknown[], met);
    list.length = length;
    return fill(list, pairs, met);
  }
  if (kind === "Map") {
    const map = meet(new Map<unknown, unknown>(), met);
    for (const [key, held] of value as Pairs) map.set(decode(key, met), decode(held, met));
    return map;
  }
  if (kind === "Set") {
    const set = meet(new Set<unknown>(), met);
    for (const held of value as unknown[]) set.add(decode(held, met));
    return set;
  }
  return meet(decodeLeaf(kind, value), met);
}

function decodeLeaf(kind: string, value: unknown): unknown {
  const [first = "", second] = [value].flat() as string[];
  if (kind === "Date") return new Date(value === null ? Number.NaN : first);
  if (kind === "RegExp") return new RegExp(first, second);
  if (kind === "Error") return new (ERRORS.find(({ name }) => name === first) ?? Error)(second);
  if (["Boolean", "Number", "BigInt", "String"].includes(kind)) return Object(decode(value, []));
  const { buffer } = new Uint8Array(value as number[]);
  const view = VIEWS.find(({ name }) => name === kind);
  return view ? new view(buffer) : buffer;
}

/** An object gets its number before its content does. */
function meet<Value>(value: Value, met: unknown[]): Value {
  met.push(value);
  return value;
}

/** Defines each property, since `__proto__` is a key like any other. */
function fill<Value extends object>(place: Value, pairs: Pairs, met: unknown[]): Value {
  for (const [key, held] of pairs) {
    const value = decode(held, met);
    Object.defineProperty(place, String(key), { value, configurable: true, enumerable: true, writable: true });
  }
  return place;
}
