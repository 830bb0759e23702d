/** What keeps a page's main thread for more than 50 ms at once, so that it freezes: the browser's own long tasks. */
import * as v from "valibot";
import type { Session } from "../devTools.ts";

const TASKS = "globalThis.benchTasks";
const TasksSchema = v.array(v.number());

export async function watchTasks(session: Session): Promise<void> {
  await session.evaluate(
    `${TASKS} = []; new PerformanceObserver((list) => ${TASKS}.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" })`,
  );
}

/** What is done, and how many long tasks it had; `Longest` in milliseconds, 0 of none. */
export async function countTasks(
  session: Session,
  name: string,
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  await takeTasks(session);
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  const tasks = await takeTasks(session);
  return { [name]: took, [`${name}Freezes`]: tasks.length, [`${name}Longest`]: Math.max(0, ...tasks) };
}

/** The browser tells of a task a little after it. */
async function takeTasks(session: Session): Promise<number[]> {
  await session.evaluate("new Promise((resolve) => setTimeout(resolve, 300))");
  return v.parse(TasksSchema, await session.evaluate(`${TASKS}.splice(0)`));
}
