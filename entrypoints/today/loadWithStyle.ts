/** The style of the page that is painted first stands in that page (tools/prerender.ts); named in tools/todayName.ts. */
const STYLE_IN_PAGE = "assets/today-";

/**
 * What the build makes of an `import()` of code that has a style: the style first, then the code. Vite's own does the
 * same and much besides, and would be a tenth of all that the new tab loads. `files` are addresses in the extension.
 */
export async function loadWithStyle<Loaded>(
  load: () => Promise<Loaded>,
  files: readonly string[] = [],
): Promise<Loaded> {
  // One that is still on its way has no sheet, and comes no later for being asked for twice.
  const missing = files.filter(
    (file) =>
      !file.startsWith(STYLE_IN_PAGE) && !document.querySelector<HTMLLinkElement>(`link[href="/${file}"]`)?.sheet,
  );
  await Promise.all(missing.map(addStyle));
  return load();
}

/** Code without its style still says what it has to say. */
function addStyle(file: string): Promise<Event> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `/${file}`;
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
}
