/** What becomes of one character before matching. */
export const KEEP = 1;
export const BLANK = 2;
export const DROP = 3;
export const LINE_END = 4;
export const REPLACE = 5;
const SURROGATE = 6;
/** Like REPLACE, by a single unit: the usual case, full-width punctuation. */
export const SWAP = 7;

/** Radicals that PDF fonts print in place of characters and that NFKC leaves alone. */
const SUPPLEMENT_RADICALS = new Map(
  Object.entries({
    "⺀": "冫", "⺁": "厂", "⺄": "乙", "⺈": "刀", "⺊": "卜", "⺌": "小", "⺍": "小", "⺗": "心", "⺘": "手", "⺙": "攵", "⺜": "日", "⺝": "月", "⺟": "母",
    "⺠": "民", "⺡": "水", "⺣": "火", "⺥": "爪", "⺦": "丬", "⺧": "牛", "⺨": "犬", "⺬": "示", "⺮": "竹", "⺯": "糸", "⺰": "纟", "⺲": "罒", "⺳": "网",
    "⺶": "羊", "⺷": "羊", "⺸": "羊", "⺹": "老", "⺻": "聿", "⺼": "肉", "⺾": "艹", "⻀": "艹", "⻁": "虎", "⻂": "衣", "⻃": "西", "⻄": "西", "⻅": "见",
    "⻆": "角", "⻇": "角", "⻈": "讠", "⻉": "贝", "⻊": "足", "⻋": "车", "⻌": "辶", "⻍": "辶", "⻎": "辶", "⻏": "邑", "⻐": "钅", "⻑": "長", "⻒": "镸",
    "⻓": "长", "⻔": "门", "⻖": "阝", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻟": "食", "⻠": "饣", "⻢": "马", "⻣": "骨",
    "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻫": "斉", "⻬": "齐", "⻭": "歯", "⻮": "齿", "⻯": "竜", "⻰": "龙", "⻱": "亀", "⻳": "龟",
  }),
);

/** Controls, zero-width and directional marks: nothing of them is ever seen. */
function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    code === 0x034f ||
    code === 0x061c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

const classes = new Uint8Array(0x10000);
const swaps = new Uint16Array(0x10000);
const replacements = new Map<number, string>();

function classify(code: number): number {
  if (code === 0x0a || code === 0x0b || code === 0x0c || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return LINE_END;
  if (code === 0x09) return KEEP;
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (isInvisible(code)) return DROP;
  const char = String.fromCharCode(code);
  if (/\s/u.test(char) || code === 0x3164 || code === 0x2800) return BLANK;
  const folded = (SUPPLEMENT_RADICALS.get(char) ?? char).normalize("NFKC").replaceAll(" ", "");
  if (folded === char) return KEEP;
  if (folded === "") return BLANK;
  if (folded.length === 1) {
    swaps[code] = folded.charCodeAt(0);
    return SWAP;
  }
  replacements.set(code, folded);
  return REPLACE;
}

/** The class of a UTF-16 unit; it is worked out once for each unit that ever occurs. */
export function foldClass(unit: number): number {
  const known = classes[unit];
  if (known) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

/** What stands for a unit of class SWAP. */
export const swappedUnit = (unit: number): number => swaps[unit] ?? unit;

/** What stands for a unit of class REPLACE. */
export const foldedUnit = (unit: number): string => replacements.get(unit) ?? "";

/**
 * The folded form of the surrogate pair at `index`.
 * @returns null when there is no complete pair there, so that a lone surrogate stays as it is
 */
export function foldedPair(text: string, index: number): string | null {
  const point = text.codePointAt(index);
  return point === undefined || point < 0x10000 ? null : String.fromCodePoint(point).normalize("NFKC");
}
