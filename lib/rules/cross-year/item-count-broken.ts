import { cellEvidence, otherCellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { figures } from "../figures";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { areDecisionsAsItems, ITEM_ROWS, MIN_ITEMS } from "../shared/item-counts";
import { previousReports } from "../shared/previous-year";
import { isMoreThanChance, repeatedFigures } from "../shared/repeated-figures";
import { isMerged, isRegional, mentionsReorganisation } from "../shared/year-on-year";
import type { SeriesReport } from "../series";

type ItemRow = (typeof ITEM_ROWS)[number];

/**
 * 2019 shape: 上一年项目数量 in the report on 2020 is 上一年项目数量 in that on 2019 with 本年增/减 (form of 2019).
 * All rows are said in one finding. Silently ignored: rows of which BAL-008 speaks in either year, tables taken over whole (XYR-006).
 * A question: mergers, reorganisations, and governments that report for a region.
 */
export const itemCountBroken = defineRule({
  id: "XYR-004",
  name: "item-count-broken",
  title: { zh: "2019/2020项目数量跨年不衔接", en: "2019/2020 item counts do not roll" },
  checks: { zh: "2020年度表二各行“上一年项目数量”是否等于2019年度“上一年项目数量”与“本年增/减”之和。", en: "Table 2 of 2020: whether “items last year” is last year’s number with its change." },
  leavesAlone: { zh: "疑将处理决定数填入项目数量栏的行（另行指出）；机构改革、按区域汇总的只提示核实。", en: "Rows with decisions entered as items, which another rule reports; reorganisations and regional reports are only asked about." },
  severity: "minor",
  kind: "deterministic",
  category: "balance",
  eras: ["2019"],
  fromYear: 2020,
  needs: ["year", "disclosureTable", "previousYear"],
  basis: ["form.acrossYears", "format2019"],
  messages: {
    broken: {
      zh: "表二“{rows|row}”的“上一年项目数量”为{stated}，按{previousYear}年度报告推算应为{expected}。",
      en: "Table 2, {rows|row}: “items last year” is {stated}; by the report on {previousYear} it should be {expected}.",
    },
    unclear: {
      zh: "表二“{rows|row}”的“上一年项目数量”为{stated}，按{previousYear}年度报告推算应为{expected}；可能与机构改革、事项划转或统计范围变化有关，请核实。",
      en: "Table 2, {rows|row}: “items last year” is {stated}; by the report on {previousYear} it should be {expected}. A reorganisation or another scope may explain it. Please verify.",
    },
  },
  remedy: { zh: "{year}年“{rows|row}”的“上一年项目数量”与{previousYear}年数据不衔接，请核实。", en: "{rows|row}: the items stated in {year} for the year before do not fit the report on {previousYear}. Please verify." },
  *check(facts) {
    const { report, tabularEra } = facts;
    const before = previousReports(facts);
    if (tabularEra !== "2019" || before.some(({ shape }) => shape !== "2019")) {
      yield { outcome: "notAssessed", reason: "shape-differs" };
      return;
    }
    const broken: { row: ItemRow; stated: number; expected: number; inferred: boolean; previous: readonly Evidence[] }[] = [];
    for (const row of ITEM_ROWS) {
      const cell = `${row}.previousItems`;
      const own = figures(report, "disclosure", [cell]);
      const rolled = before.map((earlier) => rolledItems(earlier, row));
      if ("missing" in own || rolled.includes(null)) {
        yield { outcome: "notAssessed", reason: "missing" in own ? own.missing : "previous-cell-missing", where: cell };
        continue;
      }
      const stated = own.values[0]!;
      const parts = rolled.filter((part) => part !== null);
      const expected = parts.reduce((sum, { items }) => sum + items, 0);
      if (stated === expected || isOwnRowDoubtful(facts, row) || parts.some(({ isDoubtful }) => isDoubtful)) continue;
      broken.push({ row, stated, expected, inferred: report.tables.disclosure?.cells[cell]?.inferred === true || parts.some((part) => part.inferred), previous: parts.flatMap(({ evidence }) => evidence) });
    }
    if (broken.length === 0 || isMoreThanChance(repeatedFigures(facts))) return;
    const isDoubtful = isMerged(facts) || mentionsReorganisation(facts) || isRegional(facts) || broken.some(({ inferred }) => inferred);
    const [first, ...rest] = broken.map(({ row }) => cellEvidence(report, "disclosure", `${row}.previousItems`));
    yield {
      outcome: isDoubtful ? "review" : "fail",
      message: isDoubtful ? "unclear" : "broken",
      params: { year: report.year!, previousYear: report.year! - 1, rows: broken.map(({ row }) => row), stated: broken.map(({ stated }) => stated), expected: broken.map(({ expected }) => expected) },
      evidence: [first!, ...rest, ...broken.flatMap(({ previous }) => previous)],
      place: "previousItems",
    };
  },
});

/** Last year's number of items with its change, or null when it was not read. */
function rolledItems(report: SeriesReport, row: ItemRow): { items: number; isDoubtful: boolean; inferred: boolean; evidence: Evidence[] } | null {
  const before = report.count("disclosure", `${row}.previousItems`);
  const change = report.figure("disclosure", `${row}.change`);
  if ("missing" in before || "missing" in change || !Number.isSafeInteger(change.value)) return null;
  const decisions = row === "fees" ? null : report.figure("disclosure", `${row}.decisions`);
  const isDoubtful = decisions !== null && "value" in decisions && areDecisionsAsItems(before.value, change.value, decisions.value, MIN_ITEMS);
  const evidence = [otherCellEvidence(report.source, "disclosure", `${row}.previousItems`, before.value), otherCellEvidence(report.source, "disclosure", `${row}.change`, change.value)];
  return { items: before.value + change.value, isDoubtful, inferred: before.inferred, evidence };
}

function isOwnRowDoubtful({ report }: ReportFacts, row: ItemRow): boolean {
  if (row === "fees") return false;
  const read = figures(report, "disclosure", ["previousItems", "change", "decisions"].map((column) => `${row}.${column}`));
  return "values" in read && areDecisionsAsItems(read.values[0]!, read.values[1]!, read.values[2]!, MIN_ITEMS);
}
