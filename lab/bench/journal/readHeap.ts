import * as v from "valibot";
import type { Session } from "../devTools.ts";

const UsageSchema = v.object({ usedSize: v.number() });

/** Bytes of JavaScript that a page or worker holds after a collection. */
export async function readHeap(session: Session): Promise<number> {
  // Once is not enough for what ends only with what held it.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return v.parse(UsageSchema, await session.send("Runtime.getHeapUsage")).usedSize;
}
