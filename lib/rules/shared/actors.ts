const ACTS =
  "(?:高度重视|认真(?:贯彻|落实|学习|执行|组织|做好|按照|履行|对照|开展)|严格(?:按照|落实|执行|贯彻|遵守)|积极(?:推进|推动|落实|开展|做好|贯彻|配合)|全面(?:贯彻|落实|推进|加强)|深入(?:贯彻|落实|推进|学习|开展)|坚持|始终|紧紧围绕|紧扣|切实|扎实|持续|不断|进一步|主动公开|共(?:主动公开|收到|受理|发布|公开)|(?:的)?(?:政府信息公开|政务公开)工作(?=在|取得|得到|按照|坚持|以))";
const YEAR = "(?:20\\d\\d年度?,?|一年来,?|本年度,?|全年)?";
const ORGAN = "(?:人民政府|政府|党委、?(?:镇|乡|县|区|市)?政府|街道办事处|办事处|党工委、?办事处|[\\u4e00-\\u9fff]{2,12}?(?:局|委员会|办公室))?";
/** The end of a place's name whose bearer, or whose body, says what it did about disclosure: it speaks of itself. */
export const ACTING = new RegExp(`(?:[省市县区旗州盟镇乡]|街道)(?=${ORGAN}${YEAR}${ACTS})`, "g");

const NUMBERING = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,2}[是、]|\d{1,2}[.、])?(?:20\d\d年(?:度|以来)?,?)?/;
/** A comma behind one of these does not end the sentence's first words. */
const LEADS_IN = /(?:^|[。;!?\n:])(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,2}[是、]|\d{1,2}[.、])?(?:20\d\d年(?:度|以来)?|一年来|今年以来|近年来|本年度|全年)$/;

const CLAUSE_BOUNDARY = /[。;!?\n:,]/;
const MAX_CHARS_BACK = 32;

/** Where the clause that a place of a text stands in has its first words, numbering and year left out; -1 when it began long before. */
export function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !CLAUSE_BOUNDARY.test(text[start - 1]!)) if (at - --start > MAX_CHARS_BACK) return -1;
  return start + (NUMBERING.exec(text.slice(start, at))?.[0].length ?? 0);
}

/** Whether a clause's first words begin the sentence, with nothing but numbering and a date before them. */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - MAX_CHARS_BACK), start);
  const ofSentence = before.slice(before.search(/[^。;!?\n:]*$/));
  return ofSentence === "" || NUMBERING.exec(ofSentence)?.[0] === ofSentence || LEADS_IN.test(before.replace(/,$/, ""));
}
