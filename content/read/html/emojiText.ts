import { normaliseText } from "../../normaliseText.ts";
import { LAMP_ICON, LIGHTBULB } from "../blogMark.ts";
import type { Attributes } from "./tokenizeHtml.ts";

/** Matches one emoji, which may be several characters: 👨‍👩‍👧, 👍🏽, 🇳🇱, 1️⃣. */
const ONE_EMOJI = String.raw`(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u{E0020}-\u{E007F}]{0,8}\u200D?|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3)`;
const EMOJI = new RegExp(`^${ONE_EMOJI}{1,8}$`, "u");
/** How sets of emoji images name the file of a 💡. */
const LIGHTBULB_FILE = /(?:^|[/_-])u?1f4a1(?:-fe0f)?\.(?:svg|png|gif|webp)(?:$|[?#\s)"',])/iu;
/** How people name the file of a 💡 that they drew. A photograph of a lamp has another name. */
const LAMP_FILE =
  /(?:^|[/_-])(?:light-?bulb|bulb|gloeilamp|lampje)(?:[_-][\w-]{1,20})?\.(?:svg|png|gif|webp)(?:$|[?#\s)"',])/iu;
const SHORT_NAME = /^:(?:electric_)?(?:light_)?bulb:$/iu;
const LAMP_NAME = /^(?:een )?(?:electric )?(?:light[ -]?bulb|bulb|gloeilamp|lamp|lampje)(?: (?:icon|icoon|emoji))?$/iu;
const LAMP_CLASS = /(?:^|[\s_-])light-?bulb(?:$|[\s_-])/iu;
/** How sets of icons mark a lamp on an element that may also hold text. */
const LAMP_ICON_CLASS =
  /(?:^|\s)(?:(?:dash|e|gen)?icons?|glyphicon|fa|bi|ti|ri|la|ph|mdi|uil?|lucide)-light-?bulb(?:$|[\s_-])/iu;
/** How sets of icons name a lamp: in an attribute of their own, or as the word that their font draws as a lamp. */
const LAMP_ICON_NAME = /^(?:[\w-]{1,20}:)?(?:light-?)?bulb(?:[_-][\w-]{1,20})?$/iu;
const LAMP_LIGATURE = /^\s{0,99}light_?bulb(?:_[a-z]{1,20})?\s{0,99}$/u;
const LAMP_SYMBOL = /#(?:[\w-]{0,40}[_-])?(?:light-?)?bulb(?:$|[_-])/iu;
const ICON_FONT = /(?:^|\s)material-(?:icons|symbols)(?:$|[\s_-])/iu;
/** Elements that get their look from a class, and hold nothing. */
const ICONS = new Set(["i", "em", "svg", "ion-icon"]);
const PICTURES = new Set(["img", "svg", "amp-img", "amp-anim"]);
/**
 * The attributes that may name a picture's file. A picture that loads late has another file in its `src` until then.
 */
const FILES =
  "src data-src data-lazy-src data-original data-lazy data-orig-file data-srcset data-lazy-srcset srcset".split(" ");
const LONGEST = 2000;

/**
 * The emoji that a picture stands for: WordPress and others show pictures in the place of emoji. LAMP_ICON of a picture
 * that may be a 💡; `null` of any other picture.
 */
export function emojiText(name: string, attributes: Attributes): string | null {
  const isPicture = PICTURES.has(name) || attributes.get("role") === "img";
  if (!isPicture) return isLampIcon(name, attributes) ? LAMP_ICON : null;
  const label = labelOf(attributes);
  if (EMOJI.test(label)) return label;
  const files = FILES.map((file) => attributes.get(file) ?? "").map((file) => file.slice(0, LONGEST));
  const isLamp = label.includes(LIGHTBULB) || SHORT_NAME.test(label) || files.some((file) => LIGHTBULB_FILE.test(file));
  if (isLamp) return LIGHTBULB;
  const mayBeLamp = LAMP_NAME.test(label) || files.some((file) => LAMP_FILE.test(file)) || hasLampClass(attributes);
  return mayBeLamp ? LAMP_ICON : null;
}

function isLampIcon(name: string, attributes: Attributes): boolean {
  if (name === "span") return LAMP_ICON_CLASS.test(valueOf(attributes, "class"));
  return ICONS.has(name) && hasLampClass(attributes);
}

/** Whether a font draws words in this element, such as "lightbulb", as pictures. */
export function isIconFont(attributes: Attributes): boolean {
  return ICON_FONT.test(valueOf(attributes, "class"));
}

export function isLampLigature(text: string): boolean {
  return LAMP_LIGATURE.test(text);
}

/** Whether the element, inside an SVG, draws a lamp that is defined elsewhere in the page. */
export function drawsLamp(name: string, attributes: Attributes): boolean {
  return name === "use" && ["href", "xlink:href"].some((key) => LAMP_SYMBOL.test(valueOf(attributes, key)));
}

function valueOf(attributes: Attributes, key: string): string {
  return (attributes.get(key) ?? "").slice(0, LONGEST);
}

function labelOf(attributes: Attributes): string {
  const labels = ["alt", "aria-label", "title"].map((key) => normaliseText((attributes.get(key) ?? "").slice(0, 100)));
  return labels.find((label) => label !== "") ?? "";
}

function hasLampClass(attributes: Attributes): boolean {
  const isClass = ["class", "data-icon"].some((key) => LAMP_CLASS.test(valueOf(attributes, key)));
  return isClass || ["data-lucide", "name"].some((key) => LAMP_ICON_NAME.test(valueOf(attributes, key)));
}

const MARKER = /(?:^|[;\s])list-style(?:-type|-image)?\s{0,9}:([^;]{1,300})/iu;
const IN_STYLE = /💡|\\0{0,2}1f4a1/iu;

/** Whether a list's own style sets a 💡 as its bullet. `undefined` where the style says nothing of bullets. */
export function lampMarker(attributes: Attributes): boolean | undefined {
  const [, value] = MARKER.exec((attributes.get("style") ?? "").slice(0, LONGEST)) ?? [];
  if (value === undefined) return undefined;
  return [IN_STYLE, LIGHTBULB_FILE, LAMP_FILE].some((lamp) => lamp.test(value));
}
