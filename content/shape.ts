/**
 * Checks by hand what a value from elsewhere is. A page needs these checks before its first question or answer. A
 * schema library would weigh more than all other code up to there. Valibot checks everything else.
 */

/** What each key of a record holds. The compiler refuses a shape that lets through more than the type. */
export type Shape<Type> = { readonly [Key in keyof Type]: (value: unknown) => value is Type[Key] };

export function hasShape<Type>(value: unknown, shape: Shape<Type>): value is Type {
  if (!isObject(value)) return false;
  for (const key in shape) if (!shape[key](value[key])) return false;
  return true;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isInteger(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

export function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
