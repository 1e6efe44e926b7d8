const DIGITS = "〇一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
const EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** Chinese counting to 9999: 二十一, 一百零三. */
function counted(value: number, digits: string, [ten, hundred, thousand]: readonly [string, string, string], shortTen: boolean): string {
  if (value <= 0 || value > 9999) return String(value);
  let text = "";
  let isGap = false;
  for (const [size, unit] of [[1000, thousand], [100, hundred], [10, ten], [1, ""]] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      isGap ||= text !== "";
      continue;
    }
    text += (isGap ? "零" : "") + digits.charAt(digit) + unit;
    isGap = false;
  }
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

const ROMAN: readonly [number, string][] = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
function roman(value: number): string {
  let left = value;
  let text = "";
  for (const [size, sign] of ROMAN) for (; left >= size; left -= size) text += sign;
  return text;
}

const letter = (value: number): string => String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
/** A character of a run of Unicode that starts with one; the plain number beyond its end. */
const signFrom = (first: number, count: number) => (value: number): string => (value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value));
const ofCycle = (signs: string) => (value: number): string => (value >= 1 && value <= signs.length ? signs.charAt(value - 1) : String(value));
const chinese = (value: number): string => counted(value, DIGITS, ["十", "百", "千"], true);
const digitByDigit = (value: number): string => Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join("");

/** How Word prints a number in each of the formats that occur in Chinese papers. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese, chineseCountingThousand: chinese, japaneseCounting: chinese, taiwaneseCounting: chinese, taiwaneseCountingThousand: chinese,
  ideographDigital: digitByDigit, japaneseDigitalTenThousand: digitByDigit, taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => counted(value, LEGAL_DIGITS, ["拾", "佰", "仟"], false),
  ideographTraditional: ofCycle(HEAVENLY_STEMS), ideographZodiac: ofCycle(EARTHLY_BRANCHES),
  upperRoman: (value) => roman(value).toUpperCase(), lowerRoman: roman,
  upperLetter: (value) => letter(value).toUpperCase(), lowerLetter: letter,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalEnclosedCircle: signFrom(0x2460, 20), decimalEnclosedCircleChinese: signFrom(0x2460, 20), decimalEnclosedParen: signFrom(0x2474, 20), decimalEnclosedFullstop: signFrom(0x2488, 20),
  ideographEnclosedCircle: signFrom(0x3280, 10), ideographParenthesis: signFrom(0x3220, 10),
  none: () => "", bullet: () => "",
};

/**
 * A number of a list as Word prints it.
 * @param format the name in the file (`w:numFmt`); digits for any that is not known
 */
export const printedNumber = (value: number, format: string): string => (FORMATS[format] ?? String)(value);
