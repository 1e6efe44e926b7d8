import { cellEvidence, otherCellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { isMoreThanChance, repeatedFigures } from "../shared/repeated-figures";

const MAX_SHOWN = 6;
const CERTAIN_FIGURES = 8;

/**
 * All three tables are those of the year before, cell by cell (国办公开办函〔2021〕30号“（四）明确责任”：内容不准确、内容雷同).
 * Silently ignored: tables of zeros, stocks that stay (现行有效, 上一年项目数量), and few small numbers, which repeat by chance.
 * A question: few figures of which one is great; tables merged from several bodies are not compared.
 */
export const figuresRepeated = defineRule({
  id: "XYR-006",
  name: "figures-repeated",
  title: { zh: "非零数据与上年完全相同", en: "All non-zero data identical to last year" },
  checks: { zh: "三张表的全部数据是否与上年度报告完全相同，且其中非零的发生数较多或较大。", en: "Whether all figures of the three tables are those of the year before, and enough of them are not zero." },
  leavesAlone: { zh: "全零表格；现行有效等存量数据；零星的小数值；合并机关的报告。", en: "Tables of zeros; stocks such as documents in force; a few small numbers; reports of merged bodies." },
  severity: "major",
  kind: "heuristic",
  category: "originality",
  eras: ["2019", "2021"],
  needs: ["year", "previousYear"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  thresholds: {
    minFigures: { default: 4, unit: "个", title: { zh: "相同的非零数据至少达到", en: "Least number of figures that are the same and not zero" } },
    minGreat: { default: 20, unit: "件", title: { zh: "许可、处罚或收费相同且达到此数时，数据较少也提示", en: "A licence, penalty or fee figure from which few figures are enough" } },
  },
  messages: {
    identical: {
      zh: "表二、表三、表四全部数据与{previousYear}年度报告完全相同，其中非零发生数{k}个，请核实是否照搬上年数据。",
      en: "All figures of Tables 2, 3 and 4 are those of the report on {previousYear}; {k} of them are not zero. Please verify whether last year’s were taken over.",
    },
    perhaps: {
      zh: "表二、表三、表四全部数据与{previousYear}年度报告相同（非零发生数{k}个），也可能是巧合，请核实。",
      en: "All figures of Tables 2, 3 and 4 are those of the report on {previousYear} ({k} are not zero). It may be chance. Please verify.",
    },
  },
  remedy: { zh: "{year}年度表格数据与{previousYear}年度完全一致，请核实是否照搬上年数据。", en: "The tables of {year} are those of {previousYear}. Please verify whether last year’s figures were taken over." },
  *check(facts, { minFigures, minGreat }) {
    const repetition = repeatedFigures(facts);
    const { verdict, repeated, previous } = repetition;
    if (verdict === "unknown") yield { outcome: "notAssessed", reason: "cell-unread" };
    if (previous === null || !isMoreThanChance(repetition, { minFigures, minGreat })) return;
    const year = facts.report.year!;
    const shown = repeated.toSorted((a, b) => b.value - a.value).slice(0, MAX_SHOWN);
    const [first, ...rest] = shown.map(({ table, cell }) => cellEvidence(facts.report, table, cell));
    const isCertain = repeated.length >= minFigures && (repeated.length >= CERTAIN_FIGURES || repeated.some(({ value }) => value >= minGreat));
    yield {
      outcome: isCertain ? "fail" : "review",
      message: isCertain ? "identical" : "perhaps",
      params: { year, previousYear: year - 1, k: repeated.length },
      evidence: [first!, ...rest, ...shown.map(({ table, cell, value }) => otherCellEvidence(previous.source, table, cell, value))],
      place: "tables",
    };
  },
});
