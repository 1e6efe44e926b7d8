const DIGITS = "零一二三四五六七八九";

/**
 * The value of a Chinese numeral below one hundred, as it numbers a heading: 一, 十, 十二, 二十三.
 * @returns null for anything else
 */
export function chineseToNumber(numeral: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(numeral);
  if (!match || numeral === "") return null;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? DIGITS.indexOf(first) : null;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

/**
 * The Chinese numeral of a whole number from 1 to 99.
 * @throws RangeError outside of it
 */
export function numberToChinese(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no heading numeral for ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS[ones] : ""}`;
}
