import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS, type DisputeColumn, type DisputeGroup, type RequestColumn, type RequestRow } from "./cells";

/** The shapes of an annual report that were ever official. `pre2019` has no prescribed tables. */
export const FORMAT_ERAS = ["pre2019", "2019", "2021"] as const;
export type FormatEra = (typeof FORMAT_ERAS)[number];
/** The shapes with prescribed tables. */
export type TabularEra = "2019" | "2021";

/** Which shape was due from which report year on; a revision of the format is one more row. */
export const ERA_CALENDAR: readonly { era: FormatEra; fromReportYear: number; basis: string; mandatoryFromYear: number | null }[] = [
  { era: "pre2019", fromReportYear: 2008, basis: "《中华人民共和国政府信息公开条例》（国务院令第492号）第三十一条、第三十二条", mandatoryFromYear: null },
  { era: "2019", fromReportYear: 2019, basis: "国办公开办函〔2019〕60号", mandatoryFromYear: 2020 },
  { era: "2021", fromReportYear: 2021, basis: "国办公开办函〔2021〕30号", mandatoryFromYear: 2021 },
];

/**
 * The shape that a report on the given year had to have.
 * @param reportYear the year reported on, not the year of publication
 */
export function eraDueFor(reportYear: number): FormatEra {
  let due: FormatEra = "pre2019";
  for (const entry of ERA_CALENDAR) if (reportYear >= entry.fromReportYear) due = entry.era;
  return due;
}

export interface LabelledColumn {
  key: string;
  /** The official wording. */
  label: string;
}
export interface DisclosureRow {
  key: string;
  label: string;
}
/** One captioned part of table 二, for example 第二十条第（一）项. */
export interface DisclosureBlock {
  caption: string;
  columns: readonly LabelledColumn[];
  rows: readonly DisclosureRow[];
}
/** One line of table 三: a row of figures, or a group label that carries none (`key: null`). */
export interface RequestsLine {
  key: RequestRow | null;
  label: string;
  /** 0: 一、二、三、四 · 1: （一）… · 2: 1. 2. 3. */
  depth: 0 | 1 | 2;
}
export interface TabularFormat {
  era: TabularEra;
  disclosure: readonly DisclosureBlock[];
  requests: readonly RequestsLine[];
}

const STOCK_COLUMNS_2021 = [
  { key: "issued", label: "本年制发件数" },
  { key: "repealed", label: "本年废止件数" },
  { key: "inForce", label: "现行有效件数" },
] as const;
const DECISIONS_2021 = [{ key: "decisions", label: "本年处理决定数量" }] as const;
const PUBLICATION_COLUMNS_2019 = [
  { key: "made", label: "本年新制作数量" },
  { key: "published", label: "本年新公开数量" },
  { key: "totalPublic", label: "对外公开总数量" },
] as const;
const ITEM_COLUMNS_2019 = [
  { key: "previousItems", label: "上一年项目数量" },
  { key: "change", label: "本年增/减" },
  { key: "decisions", label: "处理决定数量" },
] as const;

const REQUESTS_HEAD: readonly RequestsLine[] = [
  { key: "newReceived", label: "一、本年新收政府信息公开申请数量", depth: 0 },
  { key: "carriedOver", label: "二、上年结转政府信息公开申请数量", depth: 0 },
  { key: null, label: "三、本年度办理结果", depth: 0 },
  { key: "granted", label: "（一）予以公开", depth: 1 },
  { key: "partial", label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", depth: 1 },
  { key: null, label: "（三）不予公开", depth: 1 },
  { key: "denied.stateSecret", label: "1.属于国家秘密", depth: 2 },
  { key: "denied.otherLaw", label: "2.其他法律行政法规禁止公开", depth: 2 },
  { key: "denied.safetyStability", label: "3.危及“三安全一稳定”", depth: 2 },
  { key: "denied.thirdParty", label: "4.保护第三方合法权益", depth: 2 },
  { key: "denied.internal", label: "5.属于三类内部事务信息", depth: 2 },
  { key: "denied.process", label: "6.属于四类过程性信息", depth: 2 },
  { key: "denied.enforcementFile", label: "7.属于行政执法案卷", depth: 2 },
  { key: "denied.inquiry", label: "8.属于行政查询事项", depth: 2 },
  { key: null, label: "（四）无法提供", depth: 1 },
  { key: "unavailable.notHeld", label: "1.本机关不掌握相关政府信息", depth: 2 },
  { key: "unavailable.needsCreation", label: "2.没有现成信息需要另行制作", depth: 2 },
  { key: "unavailable.unclear", label: "3.补正后申请内容仍不明确", depth: 2 },
  { key: null, label: "（五）不予处理", depth: 1 },
  { key: "refused.petition", label: "1.信访举报投诉类申请", depth: 2 },
  { key: "refused.duplicate", label: "2.重复申请", depth: 2 },
  { key: "refused.publication", label: "3.要求提供公开出版物", depth: 2 },
  { key: "refused.excessive", label: "4.无正当理由大量反复申请", depth: 2 },
  { key: "refused.reissue", label: "5.要求行政机关确认或重新出具已获取信息", depth: 2 },
];
const REQUESTS_TAIL: readonly RequestsLine[] = [
  { key: "total", label: "（七）总计", depth: 1 },
  { key: "carriedForward", label: "四、结转下年度继续办理", depth: 0 },
];

/** 国办公开办函〔2019〕60号, annex (试行). */
export const FORMAT_2019: TabularFormat = {
  era: "2019",
  disclosure: [
    { caption: "第二十条第（一）项", columns: PUBLICATION_COLUMNS_2019, rows: [{ key: "regulations", label: "规章" }, { key: "normativeDocuments", label: "规范性文件" }] },
    { caption: "第二十条第（五）项", columns: ITEM_COLUMNS_2019, rows: [{ key: "licensing", label: "行政许可" }, { key: "otherServices", label: "其他对外管理服务事项" }] },
    { caption: "第二十条第（六）项", columns: ITEM_COLUMNS_2019, rows: [{ key: "penalties", label: "行政处罚" }, { key: "coercion", label: "行政强制" }] },
    { caption: "第二十条第（八）项", columns: ITEM_COLUMNS_2019.slice(0, 2), rows: [{ key: "fees", label: "行政事业性收费" }] },
    {
      caption: "第二十条第（九）项",
      columns: [{ key: "projects", label: "采购项目数量" }, { key: "amount", label: "采购总金额" }],
      rows: [{ key: "procurement", label: "政府集中采购" }],
    },
  ],
  requests: [...REQUESTS_HEAD, { key: "other", label: "（六）其他处理", depth: 1 }, ...REQUESTS_TAIL],
};

/** 国办公开办函〔2021〕30号, annex. */
export const FORMAT_2021: TabularFormat = {
  era: "2021",
  disclosure: [
    { caption: "第二十条第（一）项", columns: STOCK_COLUMNS_2021, rows: [{ key: "regulations", label: "规章" }, { key: "normativeDocuments", label: "行政规范性文件" }] },
    { caption: "第二十条第（五）项", columns: DECISIONS_2021, rows: [{ key: "licensing", label: "行政许可" }] },
    { caption: "第二十条第（六）项", columns: DECISIONS_2021, rows: [{ key: "penalties", label: "行政处罚" }, { key: "coercion", label: "行政强制" }] },
    { caption: "第二十条第（八）项", columns: [{ key: "amount", label: "本年收费金额（单位：万元）" }], rows: [{ key: "fees", label: "行政事业性收费" }] },
  ],
  requests: [
    ...REQUESTS_HEAD,
    { key: null, label: "（六）其他处理", depth: 1 },
    { key: "other.uncorrected", label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", depth: 2 },
    { key: "other.unpaid", label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", depth: 2 },
    { key: "other.rest", label: "3.其他", depth: 2 },
    ...REQUESTS_TAIL,
  ],
};

export const TABULAR_FORMATS: Record<TabularEra, TabularFormat> = { "2019": FORMAT_2019, "2021": FORMAT_2021 };

/** The note printed in the top left cell of table 三: the official identity. */
export const REQUESTS_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

export const REQUEST_COLUMN_LABELS: Record<RequestColumn, string> = {
  naturalPerson: "自然人",
  company: "商业企业",
  research: "科研机构",
  publicInterest: "社会公益组织",
  legalService: "法律服务机构",
  otherOrganisation: "其他",
  total: "总计",
};
export const DISPUTE_GROUP_LABELS: Record<DisputeGroup, string> = {
  review: "行政复议",
  litigationDirect: "未经复议直接起诉",
  litigationAfterReview: "复议后起诉",
};
export const DISPUTE_COLUMN_LABELS: Record<DisputeColumn, string> = {
  upheld: "结果维持",
  corrected: "结果纠正",
  otherResult: "其他结果",
  pending: "尚未审结",
  total: "总计",
};

/** Every cell of the disclosure table of a shape, in the form's order. */
export function disclosureCells(era: TabularEra): string[] {
  return TABULAR_FORMATS[era].disclosure.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => `${row.key}.${column.key}`)));
}
/** Every cell of the requests table of a shape, row by row in the form's order: 175 in the 2021 shape, 161 in that of 2019. */
export function requestsCells(era: TabularEra): string[] {
  return TABULAR_FORMATS[era].requests.flatMap((line) => (line.key === null ? [] : REQUEST_COLUMNS.map((column) => `${line.key}.${column}`)));
}
/** The fifteen cells of the disputes table, the same in both shapes. */
export function disputesCells(): string[] {
  return DISPUTE_GROUPS.flatMap((group) => DISPUTE_COLUMNS.map((column) => `${group}.${column}`));
}
