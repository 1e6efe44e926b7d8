import { defineRule } from "../rule";
import { chaptersOf } from "../shared/chapters";
import { formatTraces, MIN_LABELS } from "../shared/format-labels";

/** Chapters of reports under the Regulations of 2008. */
const CHAPTERS_OF_2008 = /^概述$|收费(?:及|和|、|与)?减免|咨询(?:处理|受理)|人员(?:和|及)经费|申诉|举报|监督检查/;

/**
 * From the report for 2021 on the tables are those of 国办公开办函〔2021〕30号, not those of the trial format of 2019.
 * Silently ignored: the prose, where 政府集中采购 and the like are ordinary words; tables that carry labels of both
 * shapes (TPL-002); a single old row in a table of the new shape (TPL-003).
 */
export const supersededTemplate = defineRule({
  id: "TPL-001",
  name: "superseded-template",
  title: { zh: "使用旧版年报格式", en: "Superseded template used" },
  checks: { zh: "2021年度起表格是否仍为2019年试行格式，或者仍按2008年《条例》的章节编写。", en: "Whether a report for 2021 or later still uses the tables of 2019 or the chapters of 2008." },
  leavesAlone: { zh: "正文叙述中提到的政府集中采购等；新旧栏目并存的表格由另一规则判断。", en: "Mentions in the prose; tables with labels of both shapes are judged by another rule." },
  severity: "major",
  kind: "deterministic",
  category: "structure",
  eras: ["2021"],
  needs: ["sections"],
  basis: ["format2021"],
  messages: {
    labels: { zh: "表格使用2019年试行格式的栏目“{labels}”，自2021年度起应使用国办公开办函〔2021〕30号格式。", en: "The tables have the labels of the 2019 trial format ({labels}); since 2021 the format of No. 30 of 2021 of the State Council General Office applies." },
    chapters: { zh: "报告按“{labels}”等章节编写且没有统一格式的表格，属于2008年《条例》时期的格式。", en: "The report is arranged in chapters such as {labels} and has none of the tables: the form used under the Regulations of 2008." },
  },
  remedy: {
    zh: "{year}年度报告仍使用旧版格式（出现“{labels}”），请按国办公开办函〔2021〕30号格式重新编制。",
    en: "The report for {year} still uses a superseded format ({labels}). Please compile it again in the format of No. 30 of 2021 of the State Council General Office.",
  },
  *check(facts) {
    const { report } = facts;
    const { of2019, of2021 } = formatTraces(facts);
    const [first, ...others] = of2019;
    if (first && of2019.length >= MIN_LABELS && of2021.length < MIN_LABELS) {
      const params = { year: report.year, labels: of2019.map(({ label }) => label) };
      yield { outcome: "fail", message: "labels", params, evidence: [first.evidence(), ...others.map((hit) => hit.evidence())], place: "template" };
      return;
    }
    const hasTables = Object.values(report.tables).some((table) => table !== null);
    const old = chaptersOf(facts).filter(({ words }) => CHAPTERS_OF_2008.test(words));
    const [chapter, ...more] = old;
    if (hasTables || !chapter || more.length === 0) return;
    const params = { year: report.year, labels: old.map(({ words }) => words) };
    yield { outcome: "fail", message: "chapters", params, evidence: [facts.headingEvidence(chapter.section), ...more.map(({ section }) => facts.headingEvidence(section))], place: "template" };
  },
});
