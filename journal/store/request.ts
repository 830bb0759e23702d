/**
 * IndexedDB as promises, for what each new tab does with it: idb does this and much more, and weighs as much as all else
 * of the store together. What is done seldom is done with idb, which is loaded with it.
 */

/** What the request gives. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(reasonOf(request.error)));
  });
}

/** Over once all of it is kept. To be asked for in the task that begins the transaction. */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(reasonOf(transaction.error)));
  });
}

/** A transaction that was given up has no error of its own. */
function reasonOf(error: DOMException | null): DOMException {
  return error ?? new DOMException("AbortError", "AbortError");
}
