import { isObject } from "./shape.ts";

/**
 * Whether two values that JSON can hold say the same. The order of keys doesn't count: a store or another program may
 * give them in any order. The order of a list does. A key whose value is `undefined` differs from one that isn't there.
 */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const isEqualAt = (key: string) => Object.hasOwn(other, key) && deepEqual(one[key], other[key]);
  return keys.length === Object.keys(other).length && keys.every(isEqualAt);
}
