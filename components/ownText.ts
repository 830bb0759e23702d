/**
 * A translator, of the browser or an extension, replaces texts by others. Preact would go on writing to a text that is
 * gone. The page would then say what is no longer true, such as "Saved" after a failure. So Preact knows of no text: an
 * element's text is set as its content, which removes whatever a translator left there. A component that gives only
 * text must put it in an element.
 */
import { createElement, Fragment, isValidElement, options, type ComponentChild, type VNode } from "preact";

type Children = ComponentChild | readonly ComponentChild[];
type Props = { children?: Children; textContent?: string };

/** Call it before a page renders for the first time. It changes how everything is rendered from then on. */
export function keepOwnText(): void {
  options.vnode = ownText;
}

function ownText({ type, props }: VNode<Props>): void {
  const { children } = props;
  if (children === undefined) return;
  if (type === Fragment) props.children = wrapText(children);
  else if (typeof type === "string") setText(props, children);
}

/** If an element holds only text, that becomes its content. Beside elements, each text gets an element of its own. */
function setText(props: Props, children: Children): void {
  const parts = flatten(children);
  if (parts.some((part) => isValidElement(part))) {
    props.children = wrapText(children);
    return;
  }
  delete props.children;
  props.textContent = parts.filter(isText).join("");
}

/** The result is nested as deep as before, so that Preact finds children by their keys. */
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
