import type { ParsedReport } from "../report/schema";
import type { TextTraces } from "../text/clean";

/** In a traditional text a fifth to two fifths of the characters have a simplified form. */
const TRADITIONAL_SHARE = 0.15;
const MIXED_SHARE = 0.01;
/** Names alone (陳, 昇) make no mixed text. */
const MIXED_CHARACTERS = 5;

/** The script that a text is written in, by the share of its characters that exist only in the traditional one. */
export function scriptOf({ traditionalCharacters, hanCharacters }: TextTraces): ParsedReport["script"] {
  if (traditionalCharacters > hanCharacters * TRADITIONAL_SHARE) return "traditional";
  return traditionalCharacters >= MIXED_CHARACTERS && traditionalCharacters > hanCharacters * MIXED_SHARE ? "mixed" : "simplified";
}
