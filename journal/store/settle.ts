type Request = () => Promise<unknown>;

/** All of the requests or none: one that can't even be made takes those before it along. */
export async function settle(
  transaction: { done: Promise<void>; abort: () => void },
  requests: readonly Request[],
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

/** One failure aborts all the rest, which then say AbortError: a full disk is told by the end, a taken key by its request. */
function causeOf(failures: readonly PromiseRejectedResult[]): unknown {
  const reasons = failures.map(({ reason }): unknown => reason);
  return reasons.find((reason) => !(reason instanceof DOMException && reason.name === "AbortError")) ?? reasons[0];
}
