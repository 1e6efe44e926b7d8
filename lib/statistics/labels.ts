import { cellLabel, tableLabel } from "../report/labels";
import type { Bilingual, Language } from "../report/language";
import type { ComparisonState } from "./comparison";
import type { Figure, MainFigure } from "./figures";
import type { Coverage } from "./sums";

/** The main figures in the words of the form. */
export const MAIN_FIGURE_LABELS: Readonly<Record<MainFigure, Bilingual>> = {
  newReceived: { zh: "新收申请", en: "new requests" },
  granted: { zh: "予以公开", en: "granted" },
  partial: { zh: "部分公开", en: "partly granted" },
  denied: { zh: "不予公开", en: "denied" },
  unavailable: { zh: "无法提供", en: "not available" },
  refused: { zh: "不予处理", en: "not processed" },
  carriedForward: { zh: "结转下年度", en: "carried forward" },
  upheld: { zh: "复议诉讼结果维持", en: "disputes upheld" },
  corrected: { zh: "复议诉讼结果纠正", en: "disputes corrected" },
  licensing: { zh: "行政许可", en: "licences" },
  penalties: { zh: "行政处罚", en: "penalties" },
};

export const COMPARISON_LABELS: Readonly<Record<ComparisonState, Bilingual>> = {
  equal: { zh: "一致", en: "equal" },
  partial: { zh: "有差额，覆盖不全，仅供参考", en: "differs; coverage is incomplete" },
  differs: { zh: "有差额，请核实口径", en: "differs; please verify the scope" },
  unknown: { zh: "无法比较", en: "cannot be compared" },
};

/** A figure in words: 表三：新收…—总计, or the name of a main figure. */
export function figureLabel({ main, cells }: Figure, language: Language): string {
  if (main !== null) return MAIN_FIGURE_LABELS[main][language];
  const [{ table, cell }] = cells;
  return `${tableLabel(table, language)}${language === "zh" ? "：" : ": "}${cellLabel(cell, language)}`;
}

/** What a sum covers. */
export const COVERAGE_LABELS: Readonly<Record<keyof Coverage, Bilingual>> = {
  expected: { zh: "应计入机关（依据机关名录）", en: "expected bodies (by the roster)" },
  counted: { zh: "已计入报告", en: "reports counted" },
  unexpected: { zh: "其中名录外已计入", en: "of these not on the roster" },
  missing: { zh: "未见报告（未入库不等于未公布）", en: "no report here (it may have been published)" },
  otherShape: { zh: "格式不同，未计入", en: "in the other format, left out" },
  noTables: { zh: "表格未读出，未计入", en: "tables not read, left out" },
  outside: { zh: "垂直管理或层级不明，不属本地区汇总", en: "vertical leadership, or level unknown: count into no region" },
};

export type LeftOut = "missing" | "otherShape" | "noTables" | "outside";
/** Why a body is not in a sum. */
export const LEFT_OUT_LABELS: Readonly<Record<LeftOut, Bilingual>> = {
  missing: { zh: "未见报告（未入库不等于未公布）", en: "no report here (it may have been published)" },
  otherShape: { zh: "报告不是本年度应用的格式", en: "the report is not in the format due for the year" },
  noTables: { zh: "报告的表格未读出（图片、附件或缺表）", en: "its tables could not be read (images, attachments or absent)" },
  outside: { zh: "垂直管理或层级不明，不属本地区汇总", en: "vertical leadership, or level unknown: counts into no region" },
};
