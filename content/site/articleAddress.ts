/** Says which addresses of a site may be articles. Other addresses are never asked for. */
import { canonicalAddress } from "../canonicalAddress.ts";

/** Folders in which engines keep lists, files and their own pages. */
const NO_ARTICLES = new Set(
  "category categories categorie categorieen tag tags author auteur authors archive archives archief page pagina search zoeken feed feeds rss comments wp-content wp-json wp-admin wp-includes cart checkout account assets static cdn-cgi".split(
    " ",
  ),
);
const FILE = /\.(?!html?$|php$|aspx?$)[a-z][a-z0-9]{1,4}$/iu;

/** The key of a page is its canonical address. `null` of a list, a file, or the site itself. */
export function articleAddress(url: string): string | null {
  const result = canonicalAddress(url);
  if (result.status === "refused") return null;
  const { pathname } = new URL(result.address);
  const parts = pathname.split("/").filter((part) => part !== "");
  // The last part is the article's own name, and may be any word. The parts before it are folders.
  const folders = parts.length === 1 ? parts : parts.slice(0, -1);
  const isList = folders.some((part) => NO_ARTICLES.has(part.toLowerCase()));
  return parts.length === 0 || isList || FILE.test(pathname) ? null : result.address;
}
