/** Reads the YAML above a text, if that is the plain list of facts that front matter is. */
import { isScalar, parseDocument, visit, type YAMLMap } from "yaml";

/** In characters. No front matter about one text is this long. */
const LONGEST_FACTS = 64 * 1024;

/**
 * `null` where it isn't YAML, is longer than `longest`, or names something twice or by a list or map. A date stays
 * text. The package's own checks of names and its own messages take the square of the length, so they are off.
 */
export function parseFrontMatter(text: string, longest = LONGEST_FACTS): unknown {
  if (text.length > longest) return null;
  try {
    const document = parseDocument(text, { schema: "core", uniqueKeys: false, prettyErrors: false });
    if (document.errors.length > 0 || !isPlain(document)) return null;
    return document.toJS() ?? {};
  } catch {
    // It is nested too deep.
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
