/** A row as JSON can hold it: what JSON has no word for is written as a text or a list, and is no more told apart. */
export function toJsonSafe(row: unknown): unknown {
  return JSON.parse(JSON.stringify(row, (_key, value: unknown) => replaceForeign(value)));
}

/** As toJsonSafe; of a row that no JSON can hold, such as one that holds itself, that it could not be written. */
export function toJsonOrReason(row: unknown): unknown {
  try {
    return toJsonSafe(row);
  } catch (error) {
    return { notWritten: String(error).split("\n", 1)[0] };
  }
}

function replaceForeign(value: unknown): unknown {
  if (typeof value === "bigint" || Number.isNaN(value)) return String(value);
  if (value === Infinity || value === -Infinity) return String(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  return value;
}
