/**
 * HTML as a row of tags and texts. Only the tokenizer of htmlparser2 is used: its parser searches its whole stack of
 * open elements at every tag, so that a page of unclosed ones takes it minutes.
 */
import { Tokenizer } from "htmlparser2";
import { joinSurrogateReferences } from "../surrogateReferences.ts";

/** By name in lower case; the first of two with one name. */
export type Attributes = ReadonlyMap<string, string>;

export type HtmlEvents = {
  /** Also of a void element, which has no closing tag. */
  open: (name: string, attributes: Attributes) => void;
  /** Also where nothing of that name is open. */
  close: (name: string) => void;
  /** In pieces; entities are decoded. */
  text: (text: string) => void;
};

const UNHEARD = { oncomment() {}, oncdata() {}, ondeclaration() {}, onprocessinginstruction() {}, onend() {} };

/** Takes any string and never throws; its time grows with the length. Comments, doctypes and CDATA say nothing. */
export function tokenizeHtml(source: string, events: HtmlEvents): void {
  const html = joinSurrogateReferences(source);
  let name = "";
  let attributes = new Map<string, string>();
  let attributeName = "";
  let value = "";
  const endTag = (): void => events.open(name, attributes);
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attributeName = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (!attributes.has(attributeName)) attributes.set(attributeName, value);
      },
      onopentagend: endTag,
      // HTML knows no self-closing tags but those of void elements.
      onselfclosingtag: endTag,
      onclosetag: (start, end) => events.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: (code) => events.text(String.fromCodePoint(code)),
      ...UNHEARD,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
