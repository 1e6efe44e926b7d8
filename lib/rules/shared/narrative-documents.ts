import type { ReportFacts } from "../facts";
import type { NonEmpty } from "../rule";
import type { Reading, Statement } from "./narrative-compare";
import { isComparison, speaksOfOtherYear } from "./narrative-doubts";
import type { Mention } from "./narrative-numbers";
import { sentencesOf } from "./narrative-sentences";

export type DocumentRow = "regulations" | "normativeDocuments";
type Act = "issued" | "repealed" | "inForce" | "published" | "left";

/** 规章制度 are a body's own rules, 规范性文件审核制度 is none of them. */
const KIND = /(规章(?:、|和|及|与)(?:行政)?规范性文件)|(规范性文件)(?!的?(?:审|管理|清理|备案|监督|制度|公平|合法|评估|目录|栏目|库|专栏|解读|起草|办法|规定))|(规章)(?!制度)/g;
const ROWS: readonly NonEmpty<DocumentRow>[] = [["regulations", "normativeDocuments"], ["normativeDocuments"], ["regulations"]];
/** `left`: what is done with documents and counted in no cell. */
const ACT =
  /(现行有效|继续有效)|(废止|宣布失效|失效)|(?:新)?(制定|制发|制作|出台|印发|颁布|下发)|(公开|发布|公布)|(解读|审核|审查|备案|清理|修订|修改|评估|起草|报送|征求|转发|学习|归集|梳理|录入|上传|收集|保留|汇编|其中|移交|存量|参与|提请|报请|代拟)/g;
const ACTS: readonly Act[] = ["inForce", "repealed", "issued", "published", "left"];
const COUNTED = new Set(["件", "份", "部", "个"]);
const LEADS_TO_NUMBER = /^(?:[了的新类为和及、,:]|各类|政府|部门|行政|地方|本级|规范性文件|规章|总?数量?|共计?|合计|总计|累计|并|公开|发布|实施){0,10}$/;
const MAX_CHARS_BEHIND = 12;
/** Documents of other kinds end the chain of what a sentence counts. */
const OTHER_KIND = /规章|文件|制度|办法|方案|信息|政策|公文/;

/** The columns of table 二 that an act is counted in. */
const COLUMNS_2021: Partial<Record<Act, NonEmpty<string>>> = { issued: ["issued"], repealed: ["repealed"], inForce: ["inForce"] };
/** The 2019 form counts what was made, what was published, and all that is public. */
const COLUMNS_2019: Partial<Record<Act, NonEmpty<string>>> = { issued: ["made", "published"], published: ["published", "made", "totalPublic"] };

/** What the prose says of the numbers of regulations and normative documents, against table 二. */
export function documentStatements(facts: ReportFacts): Statement[] {
  return sentencesOf(facts).flatMap((sentence) => {
    if (sentence.section === "problems" || sentence.mentions.length === 0 || !/规范性文件|规章/.test(sentence.text) || speaksOfOtherYear(facts, sentence)) return [];
    const found: Statement[] = [];
    let chain: NonEmpty<DocumentRow> | null = null;
    for (const mention of sentence.mentions) {
      const acts = COUNTED.has(mention.unit) ? actsOf(mention) : [];
      const rows: NonEmpty<DocumentRow> | null = kindOf(mention) ?? (OTHER_KIND.test(mention.left) ? null : chain);
      chain = acts.length === 0 || acts.includes("left") ? null : rows;
      if (chain && !isComparison(mention.left)) found.push(...statementOf(facts, { sentence, mention, rows: chain, acts }));
    }
    return found;
  });
}

function statementOf(facts: ReportFacts, { sentence, mention, rows, acts }: Pick<Statement, "sentence" | "mention"> & { rows: NonEmpty<DocumentRow>; acts: readonly Act[] }): Statement[] {
  const is2019 = facts.tabularEra === "2019";
  const act: Act = acts.includes("issued") ? "issued" : acts.at(-1)!;
  const columns = (is2019 ? COLUMNS_2019 : COLUMNS_2021)[act];
  if (!columns) return [];
  const reading = (column: string): Reading => ({ cells: [`${rows[0]}.${column}`, ...rows.slice(1).map((row) => `${row}.${column}`)] });
  const isOtherForm = facts.tabularEra !== facts.eraDue;
  const isDoubtful = isOtherForm || (!is2019 && acts.length > 1) || (act === "repealed" && sentence.text.includes("失效"));
  const what = `${rows.join("+")}.${act}`;
  return [{ what, table: "disclosure", value: mention.value, sentence, mention, readings: [reading(columns[0]), ...columns.slice(1).map(reading)], isDoubtful }];
}

function kindOf({ left, right }: Mention): NonEmpty<DocumentRow> | null {
  const [behind] = right.slice(0, MAX_CHARS_BEHIND).matchAll(KIND);
  const match = [...left.matchAll(KIND)].at(-1) ?? behind;
  return match ? ROWS[match.slice(1).findIndex((group) => group !== undefined)]! : null;
}

/** What was done with the documents that a number counts, in the words' order; nothing when the words do not lead to the number. */
function actsOf({ left, right }: Mention): Act[] {
  const clauses = left.split(/[,;:(]/);
  const words = [1, 2].map((count) => clauses.slice(-count).join(",")).find((part) => part.search(ACT) >= 0) ?? "";
  const named = [...words.matchAll(ACT)];
  const last = named.at(-1);
  if (last && !LEADS_TO_NUMBER.test(words.slice(last.index + last[0].length))) return [];
  const matches = last ? named : [...right.slice(0, MAX_CHARS_BEHIND).matchAll(ACT)];
  return matches.map((match) => ACTS[match.slice(1).findIndex((group) => group !== undefined)]!);
}
