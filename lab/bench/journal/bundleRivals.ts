import { fileURLToPath } from "node:url";
import { build } from "vite";

/** The place where the page finds them. */
export const RIVALS = "globalThis.rivals";

/** A script that puts the exports of rivals.ts there. */
export async function bundleRivals(): Promise<string> {
  const entry = fileURLToPath(new URL("rivals.ts", import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: "rivals" } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const [file] = "output" in bundle ? bundle.output : [];
  if (file?.type !== "chunk") throw new Error("The search libraries could not be bundled.");
  return `${file.code};${RIVALS}=rivals;`;
}
