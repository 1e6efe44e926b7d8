import type { TableKey } from "../../report/cells";
import type { RegionalSum } from "../context";
import { cellEvidence, otherCellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { countFigure } from "../shared/counts";

interface Compared {
  table: TableKey;
  cell: string;
  stated: number;
  sum: RegionalSum;
}

/** Figures that add up over bodies, with the shape that has them when it is only one. */
const CELLS: readonly (readonly [table: TableKey, cell: string, shape?: "2021"])[] = [
  ["requests", "newReceived.total"],
  ["disclosure", "licensing.decisions"],
  ["disclosure", "penalties.decisions"],
  ["disclosure", "coercion.decisions"],
  ["disclosure", "normativeDocuments.inForce", "2021"],
  ["disputes", "review.total"],
  ["disputes", "litigationDirect.total"],
  ["disputes", "litigationAfterReview.total"],
];
const OWN_REGION = /全(?:市|县|区|州|盟|旗)|本行政区域/g;
const MAX_CONTRIBUTORS = 3;

/**
 * A report on a whole region counts at least what its bodies report together (derived from the form's columns). It only asks.
 * All figures are said in one finding. Silently ignored: regions of which too few reports are here; reports that do not speak of their region.
 */
export const regionalTotalTooSmall = defineRule({
  id: "HIE-001",
  name: "regional-total-too-small",
  title: { zh: "区域汇总数小于所属机关之和", en: "Regional total below the sum of its bodies" },
  checks: { zh: "按本行政区域汇总的政府年度报告，新收申请、许可、处罚、强制、行政规范性文件、复议诉讼件数是否不少于所属机关报告之和。", en: "Whether a government’s figures on its region are not below the sum of its bodies’ reports: requests, licences, penalties, coercion, documents, cases." },
  leavesAlone: { zh: "已入库报告不足的地区；正文未表明按区域统计的；垂直管理单位不在名录的。", en: "Regions of which too few reports are here; reports that do not speak of their region; vertically led bodies, which are on no roster." },
  severity: "major",
  kind: "review",
  category: "balance",
  eras: ["2019", "2021"],
  bodies: { levels: ["city", "county"], kinds: ["government"] },
  needs: ["year", "region"],
  basis: ["form.rollUp", "practice.accuracy"],
  thresholds: {
    minCoverage: { default: 0.8, unit: "1", title: { zh: "所属机关报告入库比例至少达到", en: "Least share of the bodies’ reports that are here" } },
    minRatio: { default: 0.98, unit: "1", title: { zh: "汇总数与所属机关之和的比值低于此数时提示", en: "Ratio of the figure to the sum under which it asks" } },
  },
  messages: {
    "too-small": {
      zh: "{region}年度报告“{cells|cell}”为{stated}，小于已入库的{reported}家所属机关报告之和（{sums}），请核对汇总口径。",
      en: "The report on {region} has {stated} in “{cells|cell}”, less than the {reported} bodies whose reports are here add up to ({sums}). Please verify how they were summed.",
    },
  },
  remedy: { zh: "区域汇总数据小于所属机关报送数据之和（{stated}<{sums}），请核对汇总口径。", en: "The region’s figures are below the sum of its bodies’ ({stated} < {sums}). Please verify how they were summed." },
  *check(facts, { minCoverage, minRatio }) {
    const region = facts.context.region!;
    const { expected, reported } = region;
    if (expected === 0 || reported / expected < minCoverage) {
      yield { outcome: "notAssessed", reason: expected === 0 ? "roster-absent" : "coverage-low" };
      return;
    }
    if (!facts.has(OWN_REGION)) {
      yield { outcome: "notAssessed", reason: "scope-unknown" };
      return;
    }
    const small: Compared[] = [];
    for (const [table, cell, shape] of CELLS) {
      if (shape && facts.tabularEra !== shape) continue;
      const own = countFigure(facts.report, table, cell);
      if ("missing" in own) {
        yield { outcome: "notAssessed", reason: own.missing, where: cell };
        continue;
      }
      const added = region.sum(table, cell);
      if (own.value < minRatio * added.total) small.push({ table, cell, stated: own.value, sum: added });
    }
    const [first] = small;
    if (!first) return;
    const [lead, ...more] = small.map(({ table, cell }) => cellEvidence(facts.report, table, cell));
    yield {
      outcome: "review",
      message: "too-small",
      params: { region: region.region, cells: small.map(({ cell }) => cell), stated: small.map(({ stated }) => stated), sums: small.map((entry) => entry.sum.total), reported, expected },
      evidence: [lead!, ...more, ...first.sum.largest.slice(0, MAX_CONTRIBUTORS).map(({ report, amount }) => otherCellEvidence(report, first.table, first.cell, amount))],
      place: "region",
    };
  },
});
