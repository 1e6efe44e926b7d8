/** A half-open range of a prose run that is not compared. */
export interface OmittedRange {
  start: number;
  end: number;
  /** `prescribed`: nobody could put it otherwise · `masked`: names, dates and numbering, which every copy changes. */
  kind: "prescribed" | "masked";
}

const NUMERAL = "[一二三四五六七八九十百零\\d]";
const ASPECT = "(?:主动公开|依申请公开|政府信息管理|(?:政府)?(?:信息公开)?平台建设|监督保障)";

/** A pattern, and where there is one a word that stands in whatever it matches: looking for a word takes a fraction of the time. */
interface Wording {
  word?: string;
  pattern: RegExp;
}

/** Wording that the law, the official form or custom prescribes; it sees cleaned text. */
const PRESCRIBED: readonly Wording[] = [
  // Titles of laws and documents, and their numbers.
  { word: "《", pattern: /《[^《》\n]{2,90}》(?:\([^()\n]{0,40}\))?/g },
  { word: "以下", pattern: /\([^()\n]{0,12}以下(?:简)?称[^()\n]{0,20}\)/g },
  { word: "〔", pattern: /〔20\d\d〕\d+号/g },
  // Quotations are open, and so is the wording of an article of law.
  { pattern: /[“"][^”"\n]{12,400}[”"]/g },
  { word: "条", pattern: new RegExp(`第${NUMERAL}{1,6}条(?:第${NUMERAL}{1,3}[款项]|第\\(${NUMERAL}{1,3}\\)[款项])*(?:的?规定|明确|要求)[^。\\n]{0,240}`, "g") },
  // Sub-headings of the five aspects that the form names.
  { pattern: new RegExp(`(?:^|\\n|\\(${NUMERAL}{1,2}\\)|[一二三四五]、)(?:政府信息公开)?${ASPECT}(?:方面|情况|工作|工作情况)?(?=[。:\\n])`, "g") },
  { pattern: /(?:^|\n)(?:\([一二三四五六七八九十]\))?(?:存在的?(?:主要)?问题|(?:下一步)?改进(?:情况|措施|方向)|下一步(?:工作)?(?:打算|计划|安排|措施))[。:]?(?=\n|$)/g },
  // The preface, where it stands in the overview.
  { word: "期限", pattern: /(?:本(?:年度)?报告|本年报|报告)[^。\n]{0,40}(?:数据|情况)?的?(?:统计)?期限[^。\n]{0,60}。?/g },
  { word: "年1月1日", pattern: /(?:统计|数据)[^。\n]{0,16}(?:期限|时限)[^。\n]{0,8}(?:自|从|为)?20\d\d年1月1日[^。\n]{0,40}。?/g },
  { word: "由", pattern: /(?:本报告|报告|年报)[^。\n]{0,10}由[^。\n]{20,200}(?:部分|组成)[^。\n]{0,8}。?/g },
  { word: "联系", pattern: /[如若]?[有对][^。\n]{0,24}(?:疑问|意见|建议)[^。\n]{0,12}请[^。\n]{0,12}联系[^。\n]{0,120}。?/g },
  { pattern: /(?:根据|按照|依据|依照)[^。\n]{0,80}(?:要求|规定)[^。\n]{0,30}(?:编制|撰写|制作|公布|发布)[^。\n]{0,60}(?:报告|年报)[^。\n]{0,20}。?/g },
  // Nought can only be said in so many words.
  { pattern: /(?:未|没有|无|不存在)[^。,;\n]{0,24}(?:申请|复议|诉讼|收费|信息处理费|追究|追责|规范性文件|举报|投诉)[^。;\n]{0,40}/g },
  { word: "其他需要", pattern: /(?:无|没有)其他需要(?:报告|说明)的(?:事项|情况)/g },
  // Table notes, where a table was not read.
  { word: "勾稽关系", pattern: /\(?本列数据的勾稽关系为[^。)\n]{0,60}\)?/g },
];

/** What every copy changes: self-references, dates, numbering. */
const MASKED: readonly Wording[] = [
  { word: "20", pattern: /20\d\d年?(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?/g },
  { pattern: /\d[\d.,]*(?:余|多)?%?/g },
  { pattern: /[我本全][省市县区州盟旗镇乡局办委厅院馆处所站队](?!法|理|案|长|员|公)|[我本](?:街道|单位|机关|部门|中心|公司|学校)|全街道|辖区/g },
  { pattern: /[省市县区州镇乡旗](?:委|党委)[、,和]?(?:[省市县区州镇乡旗](?:人民)?政府(?!信息))?|[省市县区州镇乡旗](?:人民)?政府(?!信息)(?:办公室)?/g },
  { pattern: /\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十](?:是|[一二三四五六七八九十]?、)|第[一二三四五六七八九十](?=[,、])/g },
];

/**
 * The ranges of a prose run that are not compared, in order; where two meet, the prescribed one is told.
 * @param text cleaned text
 * @param names what the body and its regions are called
 */
export function omittedRanges(text: string, names: readonly string[]): OmittedRange[] {
  const ranges: OmittedRange[] = [];
  const collect = (wordings: readonly Wording[], kind: OmittedRange["kind"]): void => {
    for (const { word, pattern } of wordings) {
      if (word !== undefined && !text.includes(word)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) ranges.push({ start: match.index, end: match.index + match[0].length, kind });
    }
  };
  collect(PRESCRIBED, "prescribed");
  collect(MASKED, "masked");
  for (const name of names) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) ranges.push({ start: at, end: at + name.length, kind: "masked" });
  }
  return ranges.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? 1 : -1));
}
