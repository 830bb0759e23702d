import type { Translate } from "../../components/translate.ts";
import { native } from "./native.ts";

export const translate: Translate = (key, ...substitutions) => native.i18n.getMessage(key, substitutions);
