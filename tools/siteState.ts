/** The file in which the author's tool remembers a site between two walks. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSiteMemory, parseSiteMemory, type SiteMemory } from "../content/site/siteMemory.ts";
import { systemErrorCode, writeWhole } from "./writeWhole.ts";

/** Git doesn't keep it: a walk without it only takes longer. */
export function defaultStateFile(site: string): string {
  const name = new URL(site).host.replaceAll(/[^\w.-]/gu, "-");
  return fileURLToPath(new URL(`../.output/sites/${name}.json`, import.meta.url));
}

export type StateResult = { status: "loaded"; memory: SiteMemory } | { status: "failed"; reason: string };

/** A missing file means a first walk. A file that holds something else is not overwritten. */
export function loadState(file: string, site: string): StateResult {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    const memory = parseSiteMemory(content, site);
    if (memory !== null) return { status: "loaded", memory };
    return {
      status: "failed",
      reason: `${file}: Isn't what was remembered of ${site}; remove it, or name another --state`,
    };
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return { status: "loaded", memory: createSiteMemory(site) };
    return { status: "failed", reason: `${file}: Can't be read (${systemErrorCode(error) ?? "not JSON"})` };
  }
}

/** Gives the failure in one line; `null` on success. */
export function saveState(file: string, memory: SiteMemory): string | null {
  return writeWhole(file, `${JSON.stringify(memory)}\n`);
}
