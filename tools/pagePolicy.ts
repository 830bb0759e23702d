/** The policy of the extension's pages: what they may load or reach. All else is refused. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { BLOG_ORIGIN } from "../content/blog.ts";

/** The pages that have their style in the page itself: see prerender.ts. */
const PAINTED = ["newtab.html", "popup.html"];

/**
 * The policy for the build in `folder`. A style in a page is named by its hash:
 * https://www.w3.org/TR/CSP3/#hash-source.
 */
export function createPagePolicy(folder: string): string {
  const hashes = PAINTED.map((name) => path.join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => hashesOfStyles(readFileSync(file, "utf8")));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    ["style-src 'self'", ...hashes].join(" "),
    "img-src 'self'",
    `connect-src 'self' ${BLOG_ORIGIN}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function hashesOfStyles(html: string): string[] {
  return [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style = ""]) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
}
