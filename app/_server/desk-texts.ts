import type { Language } from "../../lib/rules/rule";
import { enDesk } from "../_i18n/messages/en-desk";
import { zhDesk, type DeskMessages } from "../_i18n/messages/zh-desk";

const DESKS: Record<Language, DeskMessages> = { zh: zhDesk, en: enDesk };

/** The texts that the import page carries in the browser. */
export const deskTexts = (language: Language): DeskMessages => DESKS[language];
