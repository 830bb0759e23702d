/** The style of the first paint is in the page itself (tools/prerender.ts). tools/todayName.ts has the name. */
const STYLE_IN_PAGE = "assets/today-";

/**
 * The build makes this of an `import()` of code with a style: the style is loaded first, then the code. Vite's own
 * loader does much more, but would be a tenth of all that the new tab loads. `files` are addresses in the extension.
 */
export async function loadWithStyle<Loaded>(
  load: () => Promise<Loaded>,
  files: readonly string[] = [],
): Promise<Loaded> {
  // A style that is still loading has no sheet yet. Asking for it twice doesn't delay it.
  const missing = files.filter(
    (file) =>
      !file.startsWith(STYLE_IN_PAGE) && !document.querySelector<HTMLLinkElement>(`link[href="/${file}"]`)?.sheet,
  );
  await Promise.all(missing.map(addStyle));
  return load();
}

/** Code without its style can still show its words, so an error counts as loaded. */
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
