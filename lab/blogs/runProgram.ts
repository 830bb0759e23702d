import { spawnSync } from "node:child_process";
import process from "node:process";

const TWO_MINUTES = 120_000;

/** Runs a program to its end. If the program fails, it throws what the program said. */
export function runProgram(program: string, parameters: readonly string[], input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    input,
    encoding: "utf8",
    timeout: TWO_MINUTES,
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
  });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}: ${error?.message ?? ""}${stdout}${stderr}`);
  return stdout;
}
