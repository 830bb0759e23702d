/** Tells from an element's name, role and classes which part of the page it holds. */
import type { Attributes } from "./tokenizeHtml.ts";

export type PagePart =
  /** What engines put around an article's own text. */
  "core" | "article" | "banner" | "menu" | "popup" | "comments" | "share" | "related" | "sidebar" | "footer";

/**
 * What a short line above the text holds: facts of an article. Date, author and tags are `aside`: nothing here needs
 * them.
 */
export type LineLabel = "byline" | "category" | "aside";

const BY_NAME: ReadonlyMap<string, PagePart> = new Map([
  ["article", "article"],
  ["main", "core"],
  ["nav", "menu"],
  ["header", "banner"],
  ["footer", "footer"],
  ["aside", "sidebar"],
]);
const BY_ROLE: ReadonlyMap<string, PagePart> = new Map([
  ["main", "core"],
  ["article", "article"],
  ["navigation", "menu"],
  ["menu", "menu"],
  ["menubar", "menu"],
  ["search", "menu"],
  ["dialog", "popup"],
  ["alertdialog", "popup"],
  ["banner", "banner"],
  ["contentinfo", "footer"],
  ["complementary", "sidebar"],
]);
/** Matches `post-content`, `entry_content`, `articleBody`, `e-content`. */
const CORE =
  /^(?:(?:entry|post|article|blog|blog post|blog item|page|story|single|e|gh)(?: full)? (?:content|body|text)|available content)$/u;
const BY_WORDS: readonly (readonly [RegExp, PagePart])[] = [
  [/^(?:hentry|h entry|wp block post)$/u, "article"],
  [/\b(?:cookies?|consent|gdpr|cmplz|onetrust|popup|modal|lightbox)\b/u, "popup"],
  [
    /^comments?(?: (?:list|area|section|respond|form|thread|wrapper|container))?$|\b(?:commentlist|comments|reacties|disqus|respond)\b/u,
    "comments",
  ],
  [/\b(?:share|sharing|sharedaddy|sharethis|socials?|addtoany|deel|delen)\b/u, "share"],
  [
    /\b(?:related|relatedposts|yarpp|recommend(?:ed|ations)|read next|more posts|posts? nav(?:igation)?|nav links|pagination|pager)\b/u,
    "related",
  ],
  [/\b(?:author|auteur) (?:box|bio|card|info)\b|\b(?:sidebar|widgets?|promo|advert\w*)\b/u, "sidebar"],
  [/\b(?:menu|navbar|breadcrumbs?|toc|table of contents|skip link)\b/u, "menu"],
  [/^(?:footer|colophon)$|\b(?:site|page|entry|post|article|blog) footer\b/u, "footer"],
  [/^(?:masthead|topbar|header)$|\b(?:site|top) (?:header|bar|title|branding)\b/u, "banner"],
];
const CATEGORY = /(?:^| )(?:category|categories|categorie|cat links|eyebrow|kicker|overline|primary tag|article tag)$/u;
const BYLINE = /(?:^| )(?:byline|meta|metadata|(?:post|entry|article|blog|blog item|page) info)$/u;
const ASIDE = /(?:^| )(?:author|author name|date|timestamp|published|updated|posted on|tags|tag list|comments link)$/u;
const CONTROL = /\b(?:button|btn|share|sharing)\b/u;
const HEADING_ANCHOR = /^(?:(?:heading|header) ?)?(?:anchor|permalink)(?: link)?$|^header ?link$/u;
const READ_ALOUD_ONLY = /^(?:sr only|screen reader text|visually hidden)$/u;
const ASIDE_RELATIONS = new Set(["author", "tag"]);
/** The classes of these elements are about the whole page. */
const WHOLE = new Set(["html", "body"]);
const SURE: ReadonlySet<PagePart | null> = new Set<PagePart>(["article", "core", "menu", "popup"]);
const MAY_BE_OWN: ReadonlySet<PagePart | null> = new Set<PagePart>(["banner", "sidebar"]);
/** Only so many characters of the classes are read; more of them say nothing further. */
const CLASS_LIMIT = 1000;

/** `isInArticle`: whether it stands inside an article or main part, where a header or an aside is the article's own. */
export function pagePartOf(name: string, attributes: Attributes, isInArticle: boolean): PagePart | null {
  if (WHOLE.has(name)) return null;
  const byMarkup = BY_ROLE.get(attributes.get("role") ?? "") ?? BY_NAME.get(name) ?? null;
  if (SURE.has(byMarkup)) return byMarkup;
  const byWords = partByWords(attributes);
  if (byWords !== null) return byWords;
  return isInArticle && MAY_BE_OWN.has(byMarkup) ? null : byMarkup;
}

function partByWords(attributes: Attributes): PagePart | null {
  const phrases = phrasesOf(attributes);
  if (attributes.get("itemprop") === "articleBody" || phrases.some((phrase) => CORE.test(phrase))) return "core";
  return BY_WORDS.find(([pattern]) => phrases.some((phrase) => pattern.test(phrase)))?.[1] ?? null;
}

export function lineLabelOf(name: string, attributes: Attributes): LineLabel | null {
  const relations = wordsOf(attributes.get("rel"));
  const property = attributes.get("itemprop") ?? "";
  const phrases = phrasesOf(attributes);
  const isCalled = (pattern: RegExp): boolean => phrases.some((phrase) => pattern.test(phrase));
  if (relations.includes("category") || property === "articleSection") return "category";
  // The classes of an article name the categories that it is in.
  if (name !== "article" && isCalled(CATEGORY)) return "category";
  const isAsideByMarkup =
    name === "time" || property === "author" || relations.some((word) => ASIDE_RELATIONS.has(word));
  if (isAsideByMarkup || isCalled(ASIDE)) return "aside";
  return isCalled(BYLINE) ? "byline" : null;
}

/** Text for screen readers alone repeats what a picture shows. A heading's link to itself is a `#` or `¶`. */
export function isAside(name: string, attributes: Attributes): boolean {
  const pattern = name === "a" ? HEADING_ANCHOR : READ_ALOUD_ONLY;
  const isHidden = name === "a" && attributes.get("aria-hidden") === "true";
  return isHidden || phrasesOf(attributes).some((phrase) => pattern.test(phrase));
}

/** Whether the element is something to press: a button, a label, or a link that looks like one. */
export function isControl(name: string, attributes: Attributes): boolean {
  if (name === "button" || name === "label" || attributes.get("role") === "button") return true;
  return name === "a" && phrasesOf(attributes).some((phrase) => CONTROL.test(phrase));
}

/** Each class and the id, as words: `siteHeader`, `site-header` and `SITE_HEADER` are all "site header". */
function phrasesOf(attributes: Attributes): string[] {
  return [...wordsOf(attributes.get("class")), ...wordsOf(attributes.get("id"))].map((token) =>
    token
      .replaceAll(/([a-z])([A-Z])/gu, "$1 $2")
      .replaceAll(/[-_:]+/gu, " ")
      .toLowerCase()
      .trim(),
  );
}

function wordsOf(value: string | undefined): string[] {
  return (value ?? "")
    .slice(0, CLASS_LIMIT)
    .split(/\s+/u)
    .filter((word) => word !== "");
}
