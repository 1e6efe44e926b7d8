const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/u;
const CANDIDATE = /(?<![0-9A-Za-z])[1-9A-GY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/gu;

/** The check character of the organisation code that the credit code contains (GB 11714). */
function organisationCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, at) => total + weight * ORGANISATION_ALPHABET.indexOf(code[at] ?? ""), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** Whether a unified social credit code is right in both its check characters (GB 32100—2015). */
export function isCreditCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code[at] ?? ""), 0);
  const check = ALPHABET[(31 - (sum % 31)) % 31];
  return check === code[17] && organisationCheck(code.slice(8, 16)) === code[16];
}

/** The different valid credit codes in a clean text, in order. */
export const creditCodesIn = (text: string): string[] => [...new Set(Array.from(text.matchAll(CANDIDATE), ([code]) => code).filter(isCreditCode))];
