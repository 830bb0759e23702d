type MakeRequest = () => Promise<unknown>;

/** Makes all requests or none. If one can't even be made, the transaction is aborted. */
export async function requestAll(
  transaction: { done: Promise<void>; abort: () => void },
  requests: readonly MakeRequest[],
): Promise<void> {
  const made: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests) made.push(request());
  } catch (error) {
    transaction.abort();
    await Promise.allSettled(made);
    throw error;
  }
  const failures = (await Promise.allSettled(made)).filter((result) => result.status === "rejected");
  if (failures.length > 0) throw causeOf(failures);
}

/**
 * One failure aborts all other requests, which then say AbortError. A full disk shows at the end of the transaction, a
 * taken key at its request.
 */
function causeOf(failures: readonly PromiseRejectedResult[]): unknown {
  const reasons = failures.map(({ reason }): unknown => reason);
  return reasons.find((reason) => !(reason instanceof DOMException && reason.name === "AbortError")) ?? reasons[0];
}
