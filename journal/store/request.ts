/**
 * IndexedDB as promises, for what each new tab does. idb does this and more, and weighs as much as the rest of the
 * store. Seldom work uses idb, which is then loaded with that work.
 */

/** Resolves with what the request gives. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(reasonOf(request.error)));
  });
}

/** Resolves once all of the transaction is kept. Call it in the task that begins the transaction. */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(reasonOf(transaction.error)));
  });
}

/** A transaction that we aborted has no error of its own. */
function reasonOf(error: DOMException | null): DOMException {
  return error ?? new DOMException("AbortError", "AbortError");
}
