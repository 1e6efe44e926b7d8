import { cookies } from "next/headers";
import { translator, type Translate } from "../_i18n/translate";
import type { Language } from "../../lib/rules/rule";

export const LANGUAGE_COOKIE = "mingjian-language";
export const THEME_COOKIE = "mingjian-theme";

export interface Preferences {
  language: Language;
  /** Null follows the system. */
  theme: "light" | "dark" | null;
  t: Translate;
}

/** The reader's language and appearance, from their cookies; Chinese and the system's appearance by default. */
export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const theme = jar.get(THEME_COOKIE)?.value;
  const language: Language = jar.get(LANGUAGE_COOKIE)?.value === "en" ? "en" : "zh";
  return { language, theme: theme === "light" || theme === "dark" ? theme : null, t: translator(language) };
}
