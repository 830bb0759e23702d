import type { ArticleFile } from "./articleFolder.ts";

/** Names that Windows reserves for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
const NAME_LIMIT = 100;

/**
 * The file in which an article ships. It is the file that the article has, else one named by the last part of its
 * address. More parts are used if another file has that name. `null` if the address names no article, or every name is
 * taken.
 */
export function articleFileName(
  address: string,
  files: readonly ArticleFile[],
  taken: readonly string[],
): string | null {
  const own = files.find(({ article }) => article.url === address);
  if (own !== undefined) return own.name;
  const { hostname, pathname } = new URL(address);
  const parts = pathname
    .split("/")
    .map(toSafePart)
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const all = [toSafePart(hostname), ...parts];
  const names = all.map((_part, index) => all.slice(all.length - 1 - index).join("-"));
  return (
    names
      .filter(isSafe)
      .map((name) => `${name}.json`)
      .find((name) => !taken.includes(name)) ?? null
  );
}

/** In lower case, since not all file systems tell capitals apart. */
function toSafePart(part: string): string {
  return decode(part)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isSafe(name: string): boolean {
  return name.length <= NAME_LIMIT && !RESERVED.test(name);
}
