import { LEVEL_LABELS } from "../report/labels";
import type { FindingState } from "../findings/reconcile";
import { basisLine } from "../rules/law";
import { ruleById } from "../rules/registry";
import type { Bilingual } from "../rules/rule";
import { CATEGORY_LABELS, OUTCOME_LABELS, SEVERITY_LABELS } from "../rules/words";
import { messageOf, placeWords, quoteLine, remedyOf, type FindingRow } from "./finding-row";
import type { SheetColumn } from "./sheet";

const STATE_LABELS: Readonly<Record<FindingState, Bilingual>> = {
  open: { zh: "未处理", en: "open" },
  confirmed: { zh: "已确认", en: "confirmed" },
  dismissed: { zh: "已排除", en: "dismissed" },
  fixed: { zh: "已消除", en: "gone" },
};

const column = (key: string, zh: string, en: string, width: number, value: SheetColumn<FindingRow>["value"]): SheetColumn<FindingRow> => ({ key, header: { zh, en }, width, value });

/** The columns of the findings export. */
export const FINDING_COLUMNS: readonly SheetColumn<FindingRow>[] = [
  column("agency", "机关名称", "Agency", 28, (row) => row.agency.name),
  column("region", "地区", "Region", 14, (row) => row.agency.region),
  column("regionCode", "行政区划代码", "Region code", 12, (row) => row.agency.regionCode),
  column("level", "层级", "Level", 8, (row, language) => (row.agency.level === null ? null : LEVEL_LABELS[row.agency.level][language])),
  column("year", "报告年度", "Report year", 9, (row) => row.year),
  column("ruleId", "规则编号", "Rule", 10, (row) => row.finding.ruleId),
  column("rule", "问题类型", "Rule title", 30, (row, language) => ruleById(row.finding.ruleId)?.title[language] ?? row.finding.ruleName),
  column("category", "评分项", "Category", 12, (row, language) => {
    const rule = ruleById(row.finding.ruleId);
    return rule ? CATEGORY_LABELS[rule.category][language] : null;
  }),
  column("severity", "严重程度", "Severity", 9, (row, language) => SEVERITY_LABELS[row.finding.severity][language]),
  column("outcome", "结论", "Outcome", 8, (row, language) => OUTCOME_LABELS[row.finding.outcome][language]),
  column("state", "状态", "State", 9, (row, language) => STATE_LABELS[row.state][language]),
  column("place", "问题位置", "Place", 34, (row, language) => placeWords(row.finding, language)),
  column("quote", "原文摘录", "Quotation", 44, (row) => quoteLine(row.finding)),
  column("message", "问题描述", "Finding", 60, (row, language) => messageOf(row.finding, language)),
  column("basis", "依据", "Legal basis", 40, (row, language) => basisLine(ruleById(row.finding.ruleId)?.basis ?? [], row.year, language)),
  column("remedy", "整改要求", "Remedy", 60, (row, language) => remedyOf(row.finding, language)),
  column("fingerprint", "问题指纹", "Fingerprint", 22, (row) => row.finding.fingerprint),
];
