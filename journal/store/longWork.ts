/**
 * Work on the whole journal takes time, and other work has to wait for it. This file tells all pages and workers of it.
 */
const LOCK = "dagvraag.longWork";

/** Starts the work at once. */
export async function asLongWork<Value>(work: () => Promise<Value>): Promise<Value> {
  const { promise: isDone, resolve: end } = Promise.withResolvers<null>();
  // Some browsers have no locks, or refuse them.
  findLocks()
    ?.request(LOCK, { mode: "shared" }, () => isDone)
    .catch(() => {});
  try {
    return await work();
  } finally {
    end(null);
  }
}

export async function isLongWorkUnderWay(): Promise<boolean> {
  try {
    const { held = [] } = (await findLocks()?.query()) ?? {};
    return held.some(({ name }) => name === LOCK);
  } catch {
    return false;
  }
}

function findLocks(): LockManager | undefined {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> };
  return navigator?.locks;
}
