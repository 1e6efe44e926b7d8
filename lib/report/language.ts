/** The languages in which people are spoken to; Chinese is the first. */
export type Language = "zh" | "en";
/** The same words in both. */
export type Bilingual = Readonly<Record<Language, string>>;
