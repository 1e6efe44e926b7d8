import { standingOf, type Standing } from "../notices/standing";
import type { NoticeState } from "../notices/transitions";
import { LEVEL_LABELS } from "../report/labels";
import { basisLine } from "../rules/law";
import { ruleById } from "../rules/registry";
import { CATEGORY_LABELS, SEVERITY_LABELS } from "../rules/words";
import { messageOf, placeWords, quoteLine, remedyOf, type FindingRow } from "./finding-row";
import { officeDay } from "./office-date";
import type { CellValue, SheetColumn } from "./sheet";

/** What is known of the latest notice that names a fault and was not withdrawn. */
export interface LedgerNotice {
  documentNumber: string;
  issuedOn: string;
  deadline: string;
  state: NoticeState;
  /** Whether the body's objection was upheld; null when there was none, or it was not upheld. */
  upheld: Check | null;
  /** When a corrected version was last looked at and found wanting. */
  sentBack: Check | null;
  /** Whether another value stands in its place than when the notice was issued. */
  isChanged: boolean;
}
/** Who looked at something, and when. */
export interface Check {
  by: string;
  at: Date;
}
/** One line of the rectification ledger. */
export interface LedgerRow extends FindingRow {
  /** 序号: 1 for the first line of the export. */
  number: number;
  /** Null before it was named in a notice. */
  notice: LedgerNotice | null;
}

/** 销号状态, in the order in which a fault passes through them. */
export const LEDGER_STATES = ["待核实", "已确认", "已下发", "整改中", "待复核", "销号", "申辩成立撤销"] as const;
/** 复核结果. */
export const REVIEW_RESULTS = ["已整改", "部分整改", "未整改", "申辩成立"] as const;

const STATE_WORDS: Readonly<Record<Standing, (typeof LEDGER_STATES)[number]>> = {
  toVerify: "待核实", confirmed: "已确认", issued: "已下发", rectifying: "整改中", rechecking: "待复核", closed: "销号", revoked: "申辩成立撤销",
};
const stateOf = ({ state, notice }: LedgerRow): (typeof LEDGER_STATES)[number] => STATE_WORDS[standingOf(state, notice?.state ?? null)];

/** What the check of a fault gave; nothing is said before somebody, or the audit of a corrected version, has looked. */
function resultOf({ state, notice }: LedgerRow): (typeof REVIEW_RESULTS)[number] | null {
  if (state === "fixed") return "已整改";
  if (state === "dismissed") return notice?.upheld ? "申辩成立" : null;
  if (notice?.state !== "rectifying" || notice.sentBack === null) return null;
  return notice.isChanged ? "部分整改" : "未整改";
}

/** Who checked it by hand; an audit is nobody. */
function checkOf(row: LedgerRow): Check | null {
  const result = resultOf(row);
  if (row.notice === null || result === null || result === "已整改") return null;
  return result === "申辩成立" ? row.notice.upheld : row.notice.sentBack;
}

const closedOn = ({ state, updatedAt }: LedgerRow): string | null => (state === "fixed" ? officeDay(updatedAt) : null);
function checkedOn(row: LedgerRow): string | null {
  const check = checkOf(row);
  return check === null ? closedOn(row) : officeDay(check.at);
}

function remark({ state, notice, finding: { outcome } }: LedgerRow): string | null {
  if (state === "fixed") return "更正后的报告中已无此问题，由系统复核。";
  if (state !== "open") return null;
  if (notice !== null && notice.isChanged) return "通知下发后原文已有变化，仍有问题，待复核。";
  return outcome === "review" ? "存疑事项，须由人判断，不扣分。" : "系统据报告原文认定，尚未经人工确认。";
}

const column = (key: string, zh: string, en: string, width: number, value: (row: LedgerRow) => CellValue, choices?: readonly string[]): SheetColumn<LedgerRow> => ({
  key, header: { zh, en }, width, value, ...(choices === undefined ? {} : { choices }),
});
const toBeFilled = (): null => null;

/** The columns of 整改台账; what the office enters by hand is empty. */
export const LEDGER_COLUMNS: readonly SheetColumn<LedgerRow>[] = [
  column("number", "序号", "No.", 6, (row) => row.number),
  column("agency", "机关名称", "Agency", 28, (row) => row.agency.name),
  column("level", "层级", "Level", 8, (row) => (row.agency.level === null ? null : LEVEL_LABELS[row.agency.level].zh)),
  column("creditCode", "统一社会信用代码", "Unified social credit code", 20, (row) => row.agency.creditCode),
  column("year", "报告年度", "Report year", 9, (row) => row.year),
  column("finding", "问题编号", "Finding", 20, (row) => row.finding.fingerprint),
  column("rule", "规则编号", "Rule", 10, (row) => row.finding.ruleId),
  column("category", "问题类别", "Category", 12, (row) => {
    const rule = ruleById(row.finding.ruleId);
    return rule ? CATEGORY_LABELS[rule.category].zh : null;
  }),
  column("severity", "严重程度", "Severity", 9, (row) => SEVERITY_LABELS[row.finding.severity].zh),
  column("place", "问题位置", "Place", 34, (row) => placeWords(row.finding, "zh")),
  column("quote", "原文摘录", "Quotation", 44, (row) => quoteLine(row.finding)),
  column("message", "问题描述", "Finding", 60, (row) => messageOf(row.finding, "zh")),
  column("basis", "依据", "Legal basis", 40, (row) => basisLine(ruleById(row.finding.ruleId)?.basis ?? [], row.year, "zh")),
  column("remedy", "整改要求", "Remedy", 60, (row) => remedyOf(row.finding, "zh")),
  column("deadline", "整改时限", "Deadline", 12, (row) => row.notice?.deadline ?? null),
  column("issuedOn", "下发日期", "Issued on", 12, (row) => row.notice?.issuedOn ?? null),
  column("documentNumber", "文号", "Document number", 24, (row) => row.notice?.documentNumber ?? null),
  column("responsible", "责任单位/责任人", "Responsible unit or person", 18, toBeFilled),
  column("measures", "整改措施", "Measures", 30, toBeFilled),
  column("completedOn", "整改完成日期", "Completed on", 13, closedOn),
  column("proof", "佐证材料", "Proof", 20, toBeFilled),
  column("result", "复核结果", "Result of the check", 12, resultOf, REVIEW_RESULTS),
  column("checkedBy", "复核人", "Checked by", 10, (row) => checkOf(row)?.by ?? null),
  column("checkedOn", "复核日期", "Checked on", 12, checkedOn),
  column("state", "销号状态", "State", 13, stateOf, LEDGER_STATES),
  column("remark", "备注", "Remark", 34, remark),
];
