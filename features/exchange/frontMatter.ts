/** What stands above a text in YAML, as far as it is the plain list of facts that front matter is. */
import { isScalar, parseDocument, visit, type YAMLMap } from "yaml";

/** More than any front matter that says something of one text. In characters. */
const LONGEST_FACTS = 64 * 1024;

/**
 * `null` for what isn't YAML, what is longer than `longest`, and what names one thing twice, or by a list or a map. A date
 * stays text. The package's own checks of names and its own messages take time by the square of the length: they are off.
 */
export function parseFrontMatter(text: string, longest = LONGEST_FACTS): unknown {
  if (text.length > longest) return null;
  try {
    const document = parseDocument(text, { schema: "core", uniqueKeys: false, prettyErrors: false });
    if (document.errors.length > 0 || !isPlain(document)) return null;
    return document.toJS() ?? {};
  } catch {
    // Nested deeper than anything is.
    return null;
  }
}

function isPlain(document: ReturnType<typeof parseDocument>): boolean {
  let isSo = true;
  visit(document, {
    Map(_key, map) {
      isSo &&= hasPlainNames(map);
      return isSo ? undefined : visit.BREAK;
    },
  });
  return isSo;
}

function hasPlainNames({ items }: YAMLMap): boolean {
  const names = items.map(({ key }) => (isScalar(key) ? String(key.value) : null));
  return !names.includes(null) && new Set(names).size === names.length;
}
