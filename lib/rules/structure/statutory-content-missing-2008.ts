import { defineRule } from "../rule";
import type { Matter } from "../shared/matters";

/** The contents of 《条例》（2008）第三十二条 and the words by which one is told. */
const CONTENTS: readonly (readonly [Matter, RegExp])[] = [
  ["content.disclosure", /主动公开|公开政府信息|公开信息/],
  ["content.requests", /依申请|申请公开|公开申请|相关申请|不予公开/],
  ["content.fees", /收费(?:及|和|、|与|或)?减免|减免|(?:未|没有|无|不|免于|零)(?:收取|收费)|收取[^。;\n]{0,12}费|(?:公开|检索|复制|邮寄)[^。;\n]{0,8}(?:收费情况|费用)/],
  ["content.disputes", /复议|诉讼/],
  ["content.problems", /问题|不足|薄弱|改进/],
];
const STATISTICS_TABLE = /统计表|统计指标|指标名称|统计数/;
/** The years for which 国办发〔2014〕32号 asked for the statistics table. */
const STATISTICS_YEARS = { first: 2014, last: 2018 };

/**
 * A report on a year before 2019 has the contents of Article 32 of the Regulations of 2008, and from 2014 on the
 * statistics table of 国办发〔2014〕32号. Silently ignored: the chapters' names and order; a single sentence anywhere is
 * enough. The table is often published as a file of its own, so its absence is only a question.
 */
export const statutoryContentMissing2008 = defineRule({
  id: "STR-011",
  name: "statutory-content-missing-2008",
  title: { zh: "2008版法定内容缺项", en: "Era-A statutory content missing" },
  checks: { zh: "2018年及以前的报告是否涉及2008年《条例》第三十二条规定的各项内容及统计表。", en: "Whether a report on a year before 2019 speaks of every content of Art. 32 of the Regulations of 2008, and has the statistics table." },
  leavesAlone: { zh: "章节名称和顺序自由；任何位置的一句话即可。", en: "Chapters are free; one sentence anywhere is enough." },
  severity: "major",
  kind: "heuristic",
  category: "structure",
  eras: ["pre2019"],
  needs: ["year"],
  basis: ["regulation2008.art32"],
  messages: {
    lacking: { zh: "年度报告未见以下法定内容：{item|matter}。", en: "The report says nothing of this statutory content: {item|matter}." },
    "statistics-table": { zh: "正文未见{item|matter}，请核实是否另附。", en: "The text does not contain {item|matter}; please check whether it was attached." },
  },
  remedy: { zh: "年度报告缺少《条例》（2008）第三十二条规定的“{item|matter}”内容。", en: "The report lacks content that Art. 32 of the Regulations of 2008 requires: {item|matter}." },
  *check(facts) {
    const text = facts.prose.map((run) => run.text).join("\n") + facts.report.sections.map(({ heading }) => `\n${heading}`).join("");
    if (!/\p{Script=Han}/u.test(text)) {
      yield { outcome: "notAssessed", reason: "sections-unread" };
      return;
    }
    const item = CONTENTS.filter(([, words]) => !words.test(text)).map(([content]) => content);
    const evidence = [facts.absenceEvidence()] as const;
    if (item.length > 0) yield { outcome: "fail", severity: item.length > 1 ? "major" : "minor", message: "lacking", params: { item }, evidence, place: "contents" };
    const { year } = facts.report;
    const isDue = year !== null && year >= STATISTICS_YEARS.first && year <= STATISTICS_YEARS.last;
    if (isDue && !STATISTICS_TABLE.test(facts.clean.text)) yield { outcome: "review", severity: "info", message: "statistics-table", params: { item: "content.statistics" }, evidence, place: "statistics" };
  },
});
