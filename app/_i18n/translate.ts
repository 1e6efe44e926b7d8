import { createTranslator } from "use-intl/core";
import type { Language } from "../../lib/rules/rule";
import { en } from "./messages/en";
import { zh } from "./messages/zh";

const CATALOGUES = { zh, en };
/** The tags of the `lang` attribute and of number formats. */
export const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };

const create = (language: Language) => createTranslator({ locale: LOCALES[language], messages: CATALOGUES[language], timeZone: "Asia/Shanghai" });
const TRANSLATORS = { zh: create("zh"), en: create("en") };

/** Gives an interface text by its key, with its placeholders filled. */
export type Translate = ReturnType<typeof create>;

/** The interface texts of a language. */
export const translator = (language: Language): Translate => TRANSLATORS[language];
