import { Converter, Locale } from "opencc-js/t2cn";
import { mainlandCharacters } from "./mainland";

/** Above this share of traditional characters a text is taken for a converted one and its phrases are looked at too. */
const CONVERTED_SHARE = 0.03;

type Characters = { toSimplified: Uint16Array; traditional: Uint8Array };
let characters: Characters | null = null;
let convert: ((text: string) => string) | null = null;

/** Characters of GB 2312 (乾, 著, 瞭) are left out: they prove nothing about a text. */
function loadCharacters(): Characters {
  const toSimplified = new Uint16Array(0x10000);
  const traditional = new Uint8Array(0x10000);
  const mainland = mainlandCharacters();
  for (const dictionary of Locale.to["cn"]?.flat(1) ?? []) {
    if (typeof dictionary !== "string") continue;
    for (const entry of dictionary.split("|")) {
      if (entry.length !== 3 || entry[1] !== " ") continue;
      const from = entry.charCodeAt(0);
      if (mainland.has(from)) continue;
      toSimplified[from] = entry.charCodeAt(2);
      traditional[from] = 1;
    }
  }
  return { toSimplified, traditional };
}

/** Whether a UTF-16 unit is a character that is only written in traditional texts. */
export const isTraditional = (unit: number): boolean => (characters ??= loadCharacters()).traditional[unit] === 1;

/** The text in simplified characters, of the same length, and how many traditional characters it had. */
export interface Simplified {
  text: string;
  traditionalCharacters: number;
}

/**
 * Turns traditional characters into simplified ones without changing the length.
 * @param hanCharacters how many Han characters the text has
 */
export function simplify(text: string, hanCharacters: number): Simplified {
  const { toSimplified, traditional } = (characters ??= loadCharacters());
  let count = 0;
  for (let at = 0; at < text.length; at++) count += traditional[text.charCodeAt(at)] ?? 0;
  if (count === 0) return { text, traditionalCharacters: 0 };
  if (count > hanCharacters * CONVERTED_SHARE) {
    const converted = (convert ??= Converter({ from: "tw", to: "cn" }))(text);
    if (converted.length === text.length) return { text: converted, traditionalCharacters: count };
  }
  let simple = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    simple += traditional[unit] === 1 ? String.fromCharCode(toSimplified[unit] ?? unit) : text[at];
  }
  return { text: simple, traditionalCharacters: count };
}
