/** The signs of a page that a machine translated. The words of such a page are not the author's. */
import type { Attributes } from "./tokenizeHtml.ts";

/** Chromium and Google's widget set this class. It goes when the reader asks for the original. */
const TRANSLATED_CLASS = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/iu;
/** Google marks the page's language: `en-x-mtfrom-nl`. The general notation for a translation is `en-t-nl`. */
const TRANSLATED_LANGUAGE = /-x-mtfrom-|^[a-z]{2,3}(?:-[a-z0-9]{2,8})*-t-[a-z]{2,3}/iu;
const TRANSLATOR_META = /^x?-?translated-(?:by|to|from)$/iu;
/** Elements of Yandex, and classes of extensions that put a translation beside each sentence. */
const TRANSLATOR_ELEMENT = /^(?:ya-tr-|ytr-)/u;
const TRANSLATOR_CLASS = /(?:^|\s)(?:immersive-translate-target|imt-)/u;
/** Attributes of Firefox, of Immersive Translate, and of others that call themselves so. */
const TRANSLATOR_ATTRIBUTE = /^(?:data-moz-translations-id|data-immersive-translate|imt-(?:state|trans))/u;
/** Edge's attribute. A text pasted from Edge has it in its paragraphs, but not on the elements around the page. */
const EDGE_ATTRIBUTE = /^_mst/u;
const AROUND_PAGE = new Set(["html", "head", "title", "body"]);
const TRANSLATOR_HOST =
  /(?:^|\.)(?:translate\.goog|translate\.googleusercontent\.com|translate\.google\.[a-z.]{2,6}|translatoruser(?:-int)?\.(?:com|net)|microsofttranslator\.com|translate\.yandex\.[a-z.]{2,6}|translated\.turbopages\.org)$/u;
const LONGEST = 1000;

/** Whether the element says that its page was translated. */
export function marksTranslation(name: string, attributes: Attributes): boolean {
  if (TRANSLATOR_ELEMENT.test(name)) return true;
  if (name === "html" && isTranslatedRoot(attributes)) return true;
  if (name === "meta" && isTranslatorMeta(attributes)) return true;
  const isAround = AROUND_PAGE.has(name);
  return (
    TRANSLATOR_CLASS.test(classesOf(attributes)) ||
    [...attributes.keys()].some((key) => TRANSLATOR_ATTRIBUTE.test(key) || (isAround && EDGE_ATTRIBUTE.test(key)))
  );
}

function isTranslatedRoot(attributes: Attributes): boolean {
  return TRANSLATED_CLASS.test(classesOf(attributes)) || TRANSLATED_LANGUAGE.test(attributes.get("lang") ?? "");
}

function isTranslatorMeta(attributes: Attributes): boolean {
  return ["http-equiv", "name"].some((key) => TRANSLATOR_META.test(attributes.get(key)?.trim() ?? ""));
}

function classesOf(attributes: Attributes): string {
  return (attributes.get("class") ?? "").slice(0, LONGEST);
}

/** Whether the address belongs to a service that shows other sites' pages, translated. */
export function isTranslator(address: string): boolean {
  return TRANSLATOR_HOST.test(URL.parse(address)?.hostname ?? "");
}
