import type { Params } from "../finding";
import { defineRule } from "../rule";
import { carriedColumns, carriedOut, carryOverOf, ownImbalance, previousImbalance, type CarriedColumn } from "../shared/carry-over";
import { isMoreThanChance, repeatedFigures } from "../shared/repeated-figures";
import { isMerged, mentionsReorganisation, ownFirst, previousEvidence } from "../shared/year-on-year";

/**
 * 上年结转 is what the report on the year before carried forward (form: both rows count the same applications).
 * One mistake is said once: the column that is off by as much as 总计 is named with it.
 * Silently ignored: a row that does not add up in one of the reports while its columns agree, which BAL-004 reports; tables
 * taken over whole, which XYR-006 reports. A question: mergers and transfers, figures recovered, and a report on the year
 * before whose own identity is off by just as much.
 */
export const carryOverBroken = defineRule({
  id: "XYR-001",
  name: "carry-over-broken",
  title: { zh: "上年结转与上年度报告不衔接", en: "Carry-in != last year carry-out" },
  checks: {
    zh: "表三“上年结转”各列是否等于上年度报告的“结转下年度继续办理”；机构合并的，与被合并机关之和比较。",
    en: "Whether each column of “carried over” in Table 3 is what the report on the year before carried forward; for a merged body, the sum of its predecessors.",
  },
  leavesAlone: {
    zh: "行合计本身不平的（另行指出）；表格整体照搬的（另行指出）；机构改革、职能划转和识别恢复的数据只提示核实。",
    en: "Rows that do not add up and tables taken over whole, which other rules report; reorganisations and recovered figures are only asked about.",
  },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["year", "requestsTable", "previousYear"],
  basis: ["form.acrossYears", "practice.accuracy"],
  messages: {
    total: {
      zh: "表三“上年结转”总计为{stated}件，{previousYear}年度报告“结转下年度继续办理”总计为{previous}件，相差{gap}件。",
      en: "Table 3 carries {stated} requests over, while the report on {previousYear} carried {previous} forward: {gap} apart.",
    },
    columns: {
      zh: "表三“上年结转”总计为{stated}件，{previousYear}年度报告“结转下年度继续办理”总计为{previous}件，相差{gap}件；差异出在“{columns|column}”列（本年{columnsStated}件，上年{columnsPrevious}件）。",
      en: "Table 3 carries {stated} requests over, while the report on {previousYear} carried {previous} forward: {gap} apart. The difference is in {columns|column} ({columnsStated} now, {columnsPrevious} before).",
    },
    reclassified: {
      zh: "表三“上年结转”总计与{previousYear}年度报告“结转下年度继续办理”一致（{stated}件），但“{columns|column}”列不一致（本年{columnsStated}件，上年{columnsPrevious}件），可能调整了申请人类别，请核实。",
      en: "Table 3 carries over as many requests as the report on {previousYear} carried forward ({stated}), but {columns|column} differ ({columnsStated} now, {columnsPrevious} before): applicants may have been reclassified. Please verify.",
    },
    unclear: {
      zh: "表三“上年结转”总计为{stated}件，{previousYear}年度报告“结转下年度继续办理”总计为{previous}件，相差{gap}件；可能与机构调整、数据移交或上年度报告自身有误有关，请核实。",
      en: "Table 3 carries {stated} requests over, while the report on {previousYear} carried {previous} forward: {gap} apart. A reorganisation, a transfer or a slip in that report may explain it. Please verify.",
    },
  },
  remedy: {
    zh: "{year}年年报“上年结转”为{stated}件，{previousYear}年年报“结转下年度继续办理”为{previous}件，数据不衔接，请核实更正。",
    en: "The report on {year} carries {stated} over, the one on {previousYear} carried {previous} forward. Please verify and correct.",
  },
  *check(facts) {
    const total = carryOverOf(facts, "total");
    if ("missing" in total) {
      yield { outcome: "notAssessed", reason: total.missing, where: total.cell };
      return;
    }
    const { columns, isComplete } = carriedColumns(facts);
    const broken = columns.filter(({ delta }) => delta !== 0);
    const net = broken.reduce((sum, { delta }) => sum + delta, 0);
    const isOtherRulesMatter = isComplete && (total.delta === 0 ? net !== 0 : broken.length === 0);
    if (isOtherRulesMatter || (total.delta === 0 && (broken.length === 0 || !isComplete)) || isMoreThanChance(repeatedFigures(facts))) return;

    const single = broken.filter(({ delta }) => delta === total.delta);
    const named = total.delta !== 0 && single.length === 1 ? single : net === total.delta ? broken : [];
    const isPreviousSuspect = total.delta !== 0 && previousImbalance(facts) === total.delta;
    const isDoubtful = isMerged(facts) || mentionsReorganisation(facts) || isPreviousSuspect || [total, ...named].some(({ inferred }) => inferred);
    const isOwnImbalance = total.delta !== 0 && ownImbalance(facts) === total.delta;
    yield {
      outcome: isDoubtful || total.delta === 0 ? "review" : "fail",
      message: total.delta === 0 ? "reclassified" : isDoubtful ? "unclear" : named.length > 0 ? "columns" : "total",
      severity: total.delta === 0 || isOwnImbalance ? "minor" : "major",
      params: paramsOf(facts.report.year!, total, named),
      evidence: ownFirst(facts, "requests", [total.cell, ...named.map(({ cell }) => cell)], [total, ...named].flatMap(({ column, before }) => previousEvidence("requests", carriedOut(column), before))),
      place: "carriedOver",
    };
  },
});

function paramsOf(year: number, { stated, previous, delta }: CarriedColumn, named: readonly CarriedColumn[]): Params {
  const columns = { columns: named.map(({ column }) => column), columnsStated: named.map((entry) => entry.stated), columnsPrevious: named.map((entry) => entry.previous) };
  return { year, previousYear: year - 1, stated, previous, delta, gap: Math.abs(delta), equation: `${stated} ≠ ${previous}`, ...columns };
}
