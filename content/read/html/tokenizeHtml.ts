/**
 * Reads HTML as a row of tags and texts. Only the tokenizer of htmlparser2 is used. Its parser searches the whole stack
 * of open elements at every tag. A page of unclosed elements would take it minutes.
 */
import { Tokenizer } from "htmlparser2";
import { joinSurrogateReferences } from "../surrogateReferences.ts";

/** The attributes by their names in lower case. Of two with the same name, the first counts. */
export type Attributes = ReadonlyMap<string, string>;

export type HtmlEvents = {
  /** Called for void elements too, which have no closing tag. */
  open: (name: string, attributes: Attributes) => void;
  /** Called too where no element of that name is open. */
  close: (name: string) => void;
  /** Called with pieces of the text, in which entities are decoded. */
  text: (text: string) => void;
};

const UNHEARD = { oncomment() {}, oncdata() {}, ondeclaration() {}, onprocessinginstruction() {}, onend() {} };

/** Takes any string and never throws. Its time grows with the length. Comments, doctypes and CDATA are skipped. */
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
      // In HTML only void elements may close themselves.
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
