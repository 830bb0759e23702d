import { spawnSync } from "node:child_process";
import { platform } from "node:os";
import process from "node:process";

/** Fetching may be slow, and may be interrupted. Installing is quick, and should not be interrupted. */
const FETCH_LIMIT = 120_000;
const INSTALL_LIMIT = 180_000;

let isListFresh = false;

/** Installs what is missing, where that is possible. Gives what is still missing. */
export function missingPackages(packages: readonly string[]): string[] {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0 || platform() !== "linux" || process.getuid?.() !== 0) return missing;
  console.log(`Installing ${missing.join(", ")} with apt-get.`);
  if (!isListFresh) aptGet(["update"], FETCH_LIMIT);
  isListFresh = true;
  const install = ["install", "-y", "--no-install-recommends"];
  if (aptGet([...install, "--download-only", ...missing], FETCH_LIMIT)) aptGet([...install, ...missing], INSTALL_LIMIT);
  return packages.filter((name) => !isInstalled(name));
}

function isInstalled(name: string): boolean {
  const { status, stdout } = spawnSync("dpkg-query", ["--show", "--showformat=${Status}", name], { encoding: "utf8" });
  return status === 0 && stdout.endsWith(" installed");
}

function aptGet(parameters: readonly string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", parameters, { stdio: "ignore", timeout, env }).status === 0;
}
