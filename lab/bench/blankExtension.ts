import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Leeg</title>
<p>Wat zou je vandaag anders doen als niemand keek?</p></html>
`;

const MANIFEST = {
  manifest_version: 3,
  name: "Blank",
  version: "1",
  chrome_url_overrides: { newtab: "newtab.html" },
  action: { default_popup: "popup.html" },
  // The background is only there to open the popup, as ours is opened.
  background: { service_worker: "background.js" },
};

/** No new tab or popup can be quicker than this one: one line of text, without style or script. Returns its folder. */
export async function writeBlankExtension(folder: string): Promise<string> {
  const build = path.join(folder, "blank");
  await mkdir(build, { recursive: true });
  const files = {
    "manifest.json": JSON.stringify(MANIFEST),
    "newtab.html": PAGE,
    "popup.html": PAGE,
    "background.js": "",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(build, name), content);
  return build;
}
