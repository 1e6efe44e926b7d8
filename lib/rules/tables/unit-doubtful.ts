import { TABLE_KEYS } from "../../report/cells";
import { cellEvidence, otherCellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { unusualCells } from "../shared/unusual-cells";

const MAX_NAMED_CELLS = 6;
const FEE = "fees.amount";
/** The 2019 form prints no unit for it, so that the cell has to. */
const NEEDS_UNIT: ReadonlySet<string> = new Set(["procurement.amount"]);
const MAX_USUAL_DECIMALS = 4;

/**
 * Cells hold the number only, and fees are in 10,000 yuan as the form prints. It only asks, because a unit beside a
 * readable number misleads no one. A fee a thousand times those of the body's other years may be in yuan.
 * Silently ignored: the unit of the 2019 procurement amount, for which the form prints none; great amounts of provinces,
 * cities and whole regions.
 */
export const unitDoubtful = defineRule({
  id: "TAB-006",
  name: "unit-doubtful",
  title: { zh: "计量单位错误或量级存疑", en: "Unit or magnitude in doubt" },
  checks: { zh: "单元格内是否另写计量单位；收费金额的单位和量级，与本机关其他年度相比是否相差千倍。", en: "Whether cells carry units of their own; unit and magnitude of the fees, also against the body’s other years." },
  leavesAlone: { zh: "2019年格式“采购总金额”自带的单位；省级、市级机关和各级人民政府的大额数据。", en: "The unit of the 2019 procurement amount; great amounts of provinces, cities and governments." },
  severity: "minor",
  kind: "heuristic",
  category: "tables",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["form.feeUnit", "format2019"],
  thresholds: {
    maxFeeWanYuan: { default: 10_000, min: 1, unit: "万元", title: { zh: "县级部门、乡镇收费金额达到此数时存疑", en: "Fees of a county department or township from which they are doubtful" } },
    maxFactor: { default: 1_000, min: 1, unit: "倍", title: { zh: "收费金额达到本机关其他年度的此倍数时存疑", en: "Fees so many times those of the body’s other years are doubtful" } },
  },
  messages: {
    "unit-in-cell": {
      zh: "{table|table}“{cells|cell}”（共{k}处）在数字之外另写计量单位“{unit}”，单元格一般只填数字，请核对。",
      en: "{table|table}: {k} cell(s) carrying the unit “{unit}” ({cells|cell}). Cells usually hold the number only; please verify.",
    },
    "other-unit": {
      zh: "{table|table}“{cells|cell}”以“{unit}”填报，该栏单位为万元，请核实并换算后填报。",
      en: "{table|table}, {cells|cell}: stated in “{unit}”, while the column is in 10,000 yuan (万元). Please verify and convert it.",
    },
    "too-great": {
      zh: "表二“行政事业性收费”金额填报{value}（万元），量级异常，请核对单位是否为万元。",
      en: "Table 2: administrative fees of {value} (10,000 yuan) are unusually great. Please verify the unit.",
    },
    "above-other-years": {
      zh: "表二“行政事业性收费”金额填报{value}（万元），而本机关{years}年度分别为{others}（万元），相差千倍以上，请核对单位是否为万元。",
      en: "Table 2: administrative fees of {value} (10,000 yuan), while the body’s reports on {years} have {others}. Please verify the unit.",
    },
    decimals: {
      zh: "表二“行政事业性收费”金额填报{value}，小数位数较多，请核对单位是否为万元。",
      en: "Table 2: administrative fees of {value} carry many decimals. Please verify that they are in 10,000 yuan.",
    },
  },
  remedy: { zh: "{table|table}“{cells|cell}”计量单位不规范或金额量级异常，请核对单位是否与栏目一致（收费金额为万元）。", en: "{table|table}, {cells|cell}: please verify that the unit is that of the form (fees in 10,000 yuan)." },
  *check(facts, { maxFeeWanYuan, maxFactor }) {
    const { report } = facts;
    for (const table of TABLE_KEYS) {
      const found = report.tables[table];
      if (!found) {
        yield { outcome: "notAssessed", reason: "table-absent", where: table };
        continue;
      }
      const byUnit = new Map<string, string[]>();
      for (const [cell, { unit }] of unusualCells(found)) {
        if (unit === null || NEEDS_UNIT.has(cell) || (cell === FEE && unit === "万元")) continue;
        const key = cell === FEE && unit.endsWith("元") ? `${FEE} ${unit}` : unit;
        byUnit.set(key, [...(byUnit.get(key) ?? []), cell]);
      }
      for (const [key, cells] of byUnit) {
        const [first, ...rest] = cells.map((cell) => cellEvidence(report, table, cell));
        const isOther = key.startsWith(FEE);
        yield {
          outcome: "review",
          message: isOther ? "other-unit" : "unit-in-cell",
          params: { table, unit: isOther ? key.slice(FEE.length + 1) : key, k: cells.length, cells: cells.slice(0, MAX_NAMED_CELLS) },
          evidence: [first!, ...rest],
          severity: isOther ? "minor" : "info",
        };
      }
    }
    const fee = report.tables.disclosure?.cells[FEE];
    if (!fee || fee.value === null || (fee.unit !== null && fee.unit !== "万元")) return;
    const params = { table: "disclosure", cells: [FEE], value: fee.raw.trim() };
    const evidence = [cellEvidence(report, "disclosure", FEE)] as const;
    const { level, kind } = report.agency;
    const isSmall = level === "township" || (level === "county" && kind !== "government" && kind !== "unknown");
    const others = otherFees(facts);
    if (others.length > 0 && others.every(({ amount }) => fee.value! >= maxFactor * amount)) {
      yield { outcome: "review", message: "above-other-years", params: { ...params, years: others.map(({ year }) => year), others: others.map(({ amount }) => Number(amount.toFixed(6))) }, evidence: [...evidence, ...others.map((other) => other.evidence)] };
    } else if (isSmall && fee.value >= maxFeeWanYuan) yield { outcome: "review", message: "too-great", params, evidence };
    else if ((/\.(\d+)/.exec(fee.raw.normalize("NFKC"))?.[1]?.length ?? 0) > MAX_USUAL_DECIMALS) yield { outcome: "review", message: "decimals", params, evidence, severity: "info" };
  },
});

/** What the body charged in other years, where it charged anything, in 万元. */
function otherFees({ context }: ReportFacts): { year: number; amount: number; evidence: Evidence }[] {
  return (context.series ?? []).flatMap((report) => {
    const read = report.isPredecessor || report.shape !== "2021" ? null : report.figure("disclosure", FEE);
    return read && "value" in read && read.value > 0 ? [{ year: report.year, amount: read.value, evidence: otherCellEvidence(report.source, "disclosure", FEE, read.value) }] : [];
  });
}
