/**
 * Addresses of the cells of the three official tables. Glossary:
 * disclosure 主动公开 (表二) · requests 收到和处理政府信息公开申请 (表三) · disputes 行政复议、行政诉讼 (表四) ·
 * normative document 行政规范性文件 · regulation 规章 · carried over 上年结转 · carried forward 结转下年度继续办理.
 */
export const TABLE_KEYS = ["disclosure", "requests", "disputes"] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

/** Tells a table from any other word. */
export const isTableKey = (word: string): word is TableKey => TABLE_KEYS.some((key) => key === word);

/** The columns of the requests table, in the form's order; `total` is the 总计 column. */
export const APPLICANT_COLUMNS = [
  "naturalPerson",
  "company",
  "research",
  "publicInterest",
  "legalService",
  "otherOrganisation",
] as const;
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number];
export const REQUEST_COLUMNS = [...APPLICANT_COLUMNS, "total"] as const;
export type RequestColumn = (typeof REQUEST_COLUMNS)[number];

const OUTCOME_ROWS_BEFORE_OTHER = [
  "granted",
  "partial",
  "denied.stateSecret",
  "denied.otherLaw",
  "denied.safetyStability",
  "denied.thirdParty",
  "denied.internal",
  "denied.process",
  "denied.enforcementFile",
  "denied.inquiry",
  "unavailable.notHeld",
  "unavailable.needsCreation",
  "unavailable.unclear",
  "refused.petition",
  "refused.duplicate",
  "refused.publication",
  "refused.excessive",
  "refused.reissue",
] as const;

/** The outcomes (三、本年度办理结果) that add up to （七）总计 in the 2021 shape. */
export const OUTCOME_ROWS_2021 = [...OUTCOME_ROWS_BEFORE_OTHER, "other.uncorrected", "other.unpaid", "other.rest"] as const;
/** The same in the 2019 shape, where （六）其他处理 is a single row. */
export const OUTCOME_ROWS_2019 = [...OUTCOME_ROWS_BEFORE_OTHER, "other"] as const;

export const REQUEST_ROWS_2021 = ["newReceived", "carriedOver", ...OUTCOME_ROWS_2021, "total", "carriedForward"] as const;
export const REQUEST_ROWS_2019 = ["newReceived", "carriedOver", ...OUTCOME_ROWS_2019, "total", "carriedForward"] as const;
export type RequestRow = (typeof REQUEST_ROWS_2021)[number] | (typeof REQUEST_ROWS_2019)[number];

export const DISPUTE_GROUPS = ["review", "litigationDirect", "litigationAfterReview"] as const;
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];
export const DISPUTE_COLUMNS = ["upheld", "corrected", "otherResult", "pending", "total"] as const;
export type DisputeColumn = (typeof DISPUTE_COLUMNS)[number];

/** The address of a requests cell, for example `granted.naturalPerson`. */
export const requestCell = (row: RequestRow, column: RequestColumn): string => `${row}.${column}`;
/** The address of a disputes cell, for example `review.upheld`. */
export const disputeCell = (group: DisputeGroup, column: DisputeColumn): string => `${group}.${column}`;

/**
 * Splits a cell address into row and column: the column is the part behind the last dot.
 * @returns for `denied.stateSecret.total` the pair `denied.stateSecret` and `total`
 */
export function splitCell(cell: string): { row: string; column: string } {
  const dot = cell.lastIndexOf(".");
  return { row: cell.slice(0, dot), column: cell.slice(dot + 1) };
}
