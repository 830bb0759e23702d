import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

export type Running = { stop: () => Promise<void> };

const PATIENCE = 60_000;
const BETWEEN_TRIES = 250;

/**
 * Starts a server, and waits until `isUp`. If the server ends before, or isn't up in a minute, it throws what the
 * server said.
 */
export async function startProgram(
  program: string,
  parameters: readonly string[],
  isUp: () => Promise<boolean> | boolean,
): Promise<Running> {
  const child = spawn(program, parameters, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString().slice(-2000)));
  const ended = once(child, "exit");
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const hasEnded = await Promise.race([ended.then(() => true), setTimeout(10_000, false, { ref: false })]);
    if (!hasEnded) child.kill("SIGKILL");
  };
  for (const until = Date.now() + PATIENCE; Date.now() < until; await setTimeout(BETWEEN_TRIES)) {
    if (child.exitCode !== null) break;
    if (await isUp()) return { stop };
  }
  await stop();
  throw new Error(`${program} doesn't start: ${said}`);
}
