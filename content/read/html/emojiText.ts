import { normaliseText } from "../../normaliseText.ts";
import { LIGHTBULB } from "../blogMark.ts";
import type { Attributes } from "./tokenizeHtml.ts";

/** One emoji, of as many characters as it takes: 👨‍👩‍👧, 👍🏽, 🇳🇱, 1️⃣. */
const ONE_EMOJI = String.raw`(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u{E0020}-\u{E007F}]{0,8}\u200D?|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3)`;
const EMOJI = new RegExp(`^${ONE_EMOJI}{1,8}$`, "u");
/** How sets of emoji images name the file of a 💡. */
const LIGHTBULB_FILE = /(?:^|[/_-])1f4a1(?:-fe0f)?\.(?:svg|png|gif|webp)(?:$|[?#])/iu;

/** The emoji that a picture stands for: WordPress and others put one in the place of the character. `null` of any other. */
export function emojiText(name: string, attributes: Attributes): string | null {
  if (name !== "img" && name !== "svg" && attributes.get("role") !== "img") return null;
  const label = normaliseText(attributes.get(name === "img" ? "alt" : "aria-label") ?? "");
  if (EMOJI.test(label)) return label;
  return LIGHTBULB_FILE.test(attributes.get("src") ?? "") ? LIGHTBULB : null;
}
