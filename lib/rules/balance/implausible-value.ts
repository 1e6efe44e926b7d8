import type { TableKey } from "../../report/cells";
import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Observation } from "../rule";
import { defineRule } from "../rule";
import { countFigure } from "../shared/counts";
import { disputesWithoutRequests, unexplainedJumps } from "../shared/doubts-across-years";

type MessageId = "excessive-with-few" | "rest-only" | "rest-mostly" | "no-decisions";
type Limits = Readonly<Record<"minReceived" | "maxRestShare", number>>;

const REGIONAL_LEVELS: readonly (string | null)[] = ["province", "city", "county"];

/**
 * Figures that are possible and unusual. It only asks.
 * Silently ignored: comparisons with other bodies; zeros of departments and townships; changes from year to year that the text
 * explains; fees unpaid without a notice, which NAR-006 proves.
 */
export const implausibleValue = defineRule({
  id: "BAL-010",
  name: "implausible-value",
  title: { zh: "数值逻辑不合理或离群", en: "Implausible values" },
  checks: {
    zh: "申请很少却有“大量反复申请”；多数或唯一的申请归入“其他处理—其他”；县级以上人民政府许可、处罚均为0；较上年变化超过10倍而未说明；两年均无申请而有复议诉讼。",
    en: "Excessive requests among few; most or all requests put under “other”; a regional government without a licence or penalty; a tenfold change from last year without a word; cases without a request in two years.",
  },
  leavesAlone: { zh: "部门、乡镇的零值；正文已说明的变化；同类机关比较。", en: "Zeros of departments and townships; changes that the text explains; comparisons with other bodies." },
  severity: "info",
  kind: "review",
  category: "balance",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["form.columns"],
  thresholds: {
    minReceived: { default: 10, min: 0, integer: true, unit: "件", title: { zh: "新收申请少于此数时“大量反复申请”存疑", en: "Fewer new requests than this make excessive ones doubtful" } },
    maxRestShare: { default: 0.5, min: 0, max: 1, unit: "1", title: { zh: "“其他处理—其他”占办理结果的比例达到此数时存疑", en: "Share of “other” among the outcomes from which it is doubtful" } },
    maxFactor: { default: 10, min: 1, unit: "倍", title: { zh: "较上年变化超过此倍数时存疑", en: "Change from last year by more than this factor is doubtful" } },
    minBase: { default: 20, min: 1, integer: true, unit: "件", title: { zh: "两年中较小的数至少达到此数才比较", en: "The smaller of both years must reach this" } },
  },
  messages: {
    "excessive-with-few": {
      zh: "表三本年新收申请{received}件，而以“无正当理由大量反复申请”不予处理{value}件，请核实。",
      en: "Table 3: {received} new requests were received, and {value} were refused as excessive. Please verify.",
    },
    "rest-only": {
      zh: "表三唯一办结的申请归入“其他处理—其他”，正文未见说明的，请核实其办理结果。",
      en: "Table 3: the only request handled is put under “other: other”. Please verify its outcome unless the text explains it.",
    },
    "rest-mostly": {
      zh: "表三办理结果{total}件中有{value}件归入“其他处理—其他”，请核实其办理结果。",
      en: "Table 3: {value} of {total} outcomes are put under “other: other”. Please verify them.",
    },
    "no-decisions": {
      zh: "本报告为本级人民政府年度报告，表二行政许可、行政处罚处理决定数量均为0，请核实是否按本行政区域汇总。",
      en: "This is the report of a regional government, and Table 2 shows neither a licence nor a penalty. Please verify that the figures are those of the region.",
    },
    jump: {
      zh: "{table|table}“{cell|cell}”填报{value}件，{previousYear}年度为{previous}件，变化超过常见幅度，正文未见说明，请核实。",
      en: "{table|table} has {value} in “{cell|cell}”, and {previous} in {previousYear}. The text does not explain so great a change. Please verify.",
    },
    "disputes-without-requests": {
      zh: "表四“{cells|cell}”填报{values}件，而本年度和{previousYear}年度均无政府信息公开申请，请核实是否为因政府信息公开引起的案件。",
      en: "Table 4 has {values} in “{cells|cell}”, while there was no request this year or in {previousYear}. Please verify that the cases are about disclosure.",
    },
  },
  remedy: { zh: "相关数据异常，请核实并视情在“总体情况”中说明。", en: "The figures are unusual. Please verify them and, where it helps, explain them in the overview." },
  *check(facts, limits) {
    yield* requestDoubts(facts, limits);
    yield* unexplainedJumps(facts, limits.maxFactor, limits.minBase);
    yield* disputesWithoutRequests(facts);
    const { level, kind } = facts.report.agency;
    if (kind !== "government" || !REGIONAL_LEVELS.includes(level)) return;
    const decisions = [countOf(facts, "disclosure", "licensing.decisions"), countOf(facts, "disclosure", "penalties.decisions")];
    if (decisions.every((count) => count === 0)) yield doubt(facts, "no-decisions", "disclosure", ["licensing.decisions", "penalties.decisions"], {});
  },
});

function* requestDoubts(facts: ReportFacts, { minReceived, maxRestShare }: Limits): Generator<Observation<MessageId>> {
  const [received, total] = [countOf(facts, "requests", "newReceived.total"), countOf(facts, "requests", "total.total")];
  if (received === null || total === null) {
    yield { outcome: "notAssessed", reason: facts.report.tables.requests ? "cell-unread" : "table-absent", where: "requests" };
    return;
  }
  const excessive = countOf(facts, "requests", "refused.excessive.total") ?? 0;
  if (excessive > 0 && received < minReceived) yield doubt(facts, "excessive-with-few", "requests", ["refused.excessive.total", "newReceived.total"], { value: excessive, received });
  const rest = countOf(facts, "requests", "other.rest.total") ?? 0;
  if (rest > 0 && rest === total && total === 1) yield doubt(facts, "rest-only", "requests", ["other.rest.total", "total.total"], { value: rest, total });
  else if (total >= 2 && rest / total >= maxRestShare) yield doubt(facts, "rest-mostly", "requests", ["other.rest.total", "total.total"], { value: rest, total });
}

function countOf({ report }: ReportFacts, table: TableKey, cell: string): number | null {
  const read = countFigure(report, table, cell);
  return "missing" in read ? null : read.value;
}

function doubt({ report }: ReportFacts, message: MessageId, table: TableKey, [first, ...others]: readonly [string, ...string[]], params: Record<string, number>) {
  return {
    outcome: "review" as const,
    message,
    params,
    evidence: [cellEvidence(report, table, first), ...others.map((cell) => cellEvidence(report, table, cell))] as const,
    place: message,
  };
}
