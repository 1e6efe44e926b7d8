import type { Evidence } from "../finding";
import { defineRule, type NonEmpty } from "../rule";
import { formatTraces, MIN_LABELS, type LabelHit } from "../shared/format-labels";

const evidenceOf = (first: LabelHit, others: readonly LabelHit[]): NonEmpty<Evidence> => [first.evidence(), ...others.map((hit) => hit.evidence())];

/**
 * The tables follow one shape, and that of their year (国办公开办函〔2019〕60号；国办公开办函〔2021〕30号).
 * Silently ignored: 规范性文件 for 行政规范性文件 alone (TPL-004), fewer than two labels of the other shape.
 * Labels of 2021 in a report for 2019 or 2020 are a question: it may have been edited later, or the year be wrong.
 */
export const mixedTemplate = defineRule({
  id: "TPL-002",
  name: "mixed-template",
  title: { zh: "新旧模板混用或年份错配", en: "Mixed or anachronistic template" },
  checks: { zh: "表格是否同时出现2019年和2021年两种格式的栏目，或者2019、2020年度报告使用2021年格式。", en: "Whether the tables carry labels of both formats, or a report for 2019 or 2020 those of 2021." },
  leavesAlone: { zh: "仅“规范性文件”与“行政规范性文件”之差。", en: "规范性文件 in place of 行政规范性文件 alone." },
  severity: "major",
  kind: "deterministic",
  category: "structure",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["year"],
  basis: ["format2021", "format2019"],
  messages: {
    mixed: { zh: "表格同时出现2019年试行格式栏目“{old}”和2021年修订格式栏目“{current}”。", en: "The tables carry labels of the 2019 trial format ({old}) as well as of the 2021 format ({current})." },
    anachronism: { zh: "{year}年度报告使用了2021年才修订的栏目“{current}”，请核实报告年度或是否为事后修改。", en: "The report for {year} has labels that were introduced in 2021 ({current}); please check its year, or whether it was edited later." },
  },
  remedy: {
    zh: "表格同时出现2019年试行格式与2021年修订格式栏目，请统一为现行格式并核对数据。",
    en: "The tables carry labels of the 2019 and of the 2021 format. Please use one format throughout and check the figures.",
  },
  *check(facts) {
    const { of2019, of2021 } = formatTraces(facts);
    const [old, ...moreOld] = of2019;
    const [current, ...moreCurrent] = of2021;
    if (!current || of2021.length < MIN_LABELS) return;
    const params = { year: facts.report.year, old: of2019.map(({ label }) => label), current: of2021.map(({ label }) => label) };
    if (old && of2019.length >= MIN_LABELS) {
      const evidence = facts.eraDue === "2021" ? evidenceOf(old, [...moreOld, ...of2021]) : evidenceOf(current, [...moreCurrent, ...of2019]);
      yield { outcome: "fail", message: "mixed", params, evidence, place: "template" };
    } else if (facts.eraDue === "2019") {
      yield { outcome: "review", severity: "minor", message: "anachronism", params, evidence: evidenceOf(current, moreCurrent), place: "template" };
    }
  },
});
