/**
 * A translator, the browser's or an extension's, puts something of its own in the place of a text. Preact goes on writing to
 * the text that is no longer there, so that the page would say what is not true any more, as "Saved" after a failure. So
 * Preact knows of no text: what an element says is set as its content, and whatever a translator left in it goes. A
 * component that gives nothing but text must put it in an element.
 */
import { createElement, Fragment, isValidElement, options, type ComponentChild, type VNode } from "preact";

type Children = ComponentChild | readonly ComponentChild[];
type Props = { children?: Children; textContent?: string };

/** Before a page renders for the first time; from then on all that it renders is made so. */
export function keepOwnText(): void {
  options.vnode = ownText;
}

function ownText({ type, props }: VNode<Props>): void {
  const { children } = props;
  if (children === undefined) return;
  if (type === Fragment) props.children = wrapText(children);
  else if (typeof type === "string") setText(props, children);
}

/** An element with nothing but text has it as its content. Beside elements, each text gets an element to be the content of. */
function setText(props: Props, children: Children): void {
  const parts = flatten(children);
  if (parts.some((part) => isValidElement(part))) {
    props.children = wrapText(children);
    return;
  }
  delete props.children;
  props.textContent = parts.filter(isText).join("");
}

/** As deep as it was, so that Preact finds again what has a key. */
function wrapText(children: Children): Children {
  if (Array.isArray(children)) return children.map(wrapText);
  return isText(children) && children !== "" ? createElement("span", { textContent: String(children) }) : children;
}

function flatten(children: Children): ComponentChild[] {
  return Array.isArray(children) ? children.flatMap(flatten) : [children];
}

function isText(part: unknown): part is string | number | bigint {
  return typeof part === "string" || typeof part === "number" || typeof part === "bigint";
}
