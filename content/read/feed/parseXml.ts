/**
 * Parses XML to a small and bounded tree. The parser knows no document type, so an entity that a document declares
 * stays plain text. An external entity is never fetched, and a nested one never grows.
 */
import { Parser } from "htmlparser2";
import { mendXml } from "./mendXml.ts";

export type XmlElement = {
  /** The name with the prefix that PREFIXES gives its namespace, whatever prefix the document uses. */
  name: string;
  /** The attributes by the names that the document uses. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

export type XmlResult =
  | { status: "parsed"; root: XmlElement }
  | { status: "malformed"; reason: "not-xml" | "cut-off" | "too-deep" | "too-many" };

/** No feed, nor any page within one, is this deep. The parser's work grows with the depth of each element. */
const DEPTH_LIMIT = 200;
const ELEMENT_LIMIT = 400_000;

/** The prefix of each namespace. Elements of plain RSS and sitemaps carry none. */
const PREFIXES = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://www.sitemaps.org/schemas/sitemap/0.9", ""],
  ["https://www.sitemaps.org/schemas/sitemap/0.9", ""],
]);

type Namespaces = ReadonlyMap<string, string>;
type OpenXmlElement = { element: XmlElement; namespaces: Namespaces };
type XmlReading = { root: XmlElement | null; open: OpenXmlElement[]; elements: number; fault: XmlResult | null };

/** Takes any string and never throws. Its time grows with the length of the text. */
export function parseXml(text: string): XmlResult {
  const reading: XmlReading = { root: null, open: [], elements: 0, fault: null };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        openElement(reading, name, attributes);
        if (reading.fault !== null) parser.pause();
      },
      ontext: (data) => addText(reading, data),
      onclosetag: () => {
        reading.open.pop();
        // What a server writes below its feed is no part of the feed.
        if (reading.open.length === 0) parser.pause();
      },
    },
    { xmlMode: true },
  );
  parser.write(mendXml(text));
  // The parser's end would close all elements that are still open.
  if (reading.open.length > 0) reading.fault ??= { status: "malformed", reason: "cut-off" };
  if (reading.fault !== null) return reading.fault;
  return reading.root === null ? { status: "malformed", reason: "not-xml" } : { status: "parsed", root: reading.root };
}

function openElement(reading: XmlReading, name: string, attributes: Readonly<Record<string, string>>): void {
  const parent = reading.open.at(-1);
  const namespaces = namespacesIn(parent?.namespaces ?? new Map<string, string>(), attributes);
  const element = { name: knownName(name, namespaces), attributes, children: [] };
  parent?.element.children.push(element);
  reading.root ??= element;
  reading.open.push({ element, namespaces });
  reading.elements += 1;
  if (reading.open.length > DEPTH_LIMIT) reading.fault = { status: "malformed", reason: "too-deep" };
  if (reading.elements > ELEMENT_LIMIT) reading.fault = { status: "malformed", reason: "too-many" };
}

/** The parser gives a text in pieces, one for each entity in the text. */
function addText(reading: XmlReading, data: string): void {
  const children = reading.open.at(-1)?.element.children;
  if (children === undefined) return;
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + data;
  else children.push(data);
}

function namespacesIn(outer: Namespaces, attributes: Readonly<Record<string, string>>): Namespaces {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/u.test(name));
  if (declared.length === 0) return outer;
  return new Map([
    ...outer,
    ...declared.map(([name, uri]) => [name.slice("xmlns:".length), uri.toLowerCase()] as const),
  ]);
}

/** A name stays as it is where its namespace is unknown or not declared. */
function knownName(name: string, namespaces: Namespaces): string {
  const colon = name.indexOf(":");
  const local = name.slice(colon + 1);
  const prefix = PREFIXES.get(namespaces.get(name.slice(0, Math.max(colon, 0))) ?? "");
  if (prefix === undefined) return name;
  return prefix === "" ? local : `${prefix}:${local}`;
}
