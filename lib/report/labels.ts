import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS, splitCell, type TableKey } from "./cells";
import { DISPUTE_COLUMN_LABELS, DISPUTE_GROUP_LABELS, REQUEST_COLUMN_LABELS, TABULAR_FORMATS } from "./formats";
import type { Language } from "./language";
import type { AgencyKind, AgencyLevel } from "./schema";
import { STANDARD_SECTIONS, type SectionKey } from "./sections";
import { STATISTICS_LABELS } from "./statistics-2014";

const TABLES: Record<TableKey, Record<Language, string>> = {
  disclosure: { zh: "表二", en: "Table 2" },
  requests: { zh: "表三", en: "Table 3" },
  disputes: { zh: "表四", en: "Table 4" },
};

const SECTIONS_EN: Record<SectionKey, string> = {
  overview: "1 Overview",
  disclosure: "2 Proactive disclosure",
  requests: "3 Requests received and handled",
  disputes: "4 Administrative review and litigation",
  problems: "5 Main problems and improvements",
  other: "6 Other matters to report",
};

const ROWS_EN: Record<string, string> = {
  newReceived: "new requests received this year",
  carriedOver: "requests carried over from last year",
  granted: "granted",
  partial: "partly granted",
  "denied.stateSecret": "denied: state secret",
  "denied.otherLaw": "denied: prohibited by other law",
  "denied.safetyStability": "denied: security and stability",
  "denied.thirdParty": "denied: third-party interests",
  "denied.internal": "denied: internal affairs",
  "denied.process": "denied: deliberative information",
  "denied.enforcementFile": "denied: enforcement case file",
  "denied.inquiry": "denied: administrative inquiry",
  "unavailable.notHeld": "not available: not held",
  "unavailable.needsCreation": "not available: would have to be created",
  "unavailable.unclear": "not available: still unclear after correction",
  "refused.petition": "not processed: petition or complaint",
  "refused.duplicate": "not processed: duplicate request",
  "refused.publication": "not processed: asks for a publication",
  "refused.excessive": "not processed: excessive requests",
  "refused.reissue": "not processed: confirmation or re-issue",
  "other.uncorrected": "other: not corrected in time",
  "other.unpaid": "other: fee not paid in time",
  "other.rest": "other: other",
  other: "other handling",
  total: "total of outcomes",
  carriedForward: "carried forward to next year",
  regulations: "regulations",
  normativeDocuments: "normative documents",
  licensing: "licensing",
  otherServices: "other external services",
  penalties: "penalties",
  coercion: "coercive measures",
  fees: "administrative fees",
  procurement: "centralised procurement",
  review: "administrative review",
  litigationDirect: "litigation without prior review",
  litigationAfterReview: "litigation after review",
};

const COLUMNS_EN: Record<string, string> = {
  naturalPerson: "natural persons",
  company: "companies",
  research: "research institutes",
  publicInterest: "public-interest organisations",
  legalService: "legal-service organisations",
  otherOrganisation: "other organisations",
  total: "total",
  upheld: "upheld",
  corrected: "corrected",
  otherResult: "other result",
  pending: "pending",
  issued: "issued this year",
  repealed: "repealed this year",
  inForce: "in force",
  decisions: "decisions this year",
  amount: "amount",
  made: "newly made this year",
  published: "newly published this year",
  totalPublic: "total public",
  previousItems: "items last year",
  change: "change this year",
  projects: "procurement projects",
};

const GROUP_OF_DETAIL: Record<string, string> = { denied: "不予公开", unavailable: "无法提供", refused: "不予处理", other: "其他处理" };

/** The wording of a form's label without numeral and remark: `（二）部分公开（区分…）` gives `部分公开`. */
function bareLabel(label: string): string {
  return label.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, "").replace(/（(?:区分|单位).*）$/, "");
}

function rowsZh(): Record<string, string> {
  const rows: Record<string, string> = {};
  for (const format of Object.values(TABULAR_FORMATS)) {
    for (const line of format.requests) {
      if (line.key === null) continue;
      const group = line.depth === 2 ? GROUP_OF_DETAIL[line.key.split(".")[0]!] : undefined;
      rows[line.key] = group ? `${group}—${bareLabel(line.label)}` : bareLabel(line.label);
    }
    for (const block of format.disclosure) for (const row of block.rows) rows[row.key] = row.label;
  }
  for (const group of DISPUTE_GROUPS) rows[group] = DISPUTE_GROUP_LABELS[group];
  rows["total"] = "（七）总计";
  return rows;
}

function columnsZh(): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const format of Object.values(TABULAR_FORMATS)) for (const block of format.disclosure) for (const column of block.columns) columns[column.key] = bareLabel(column.label);
  for (const column of DISPUTE_COLUMNS) columns[column] = DISPUTE_COLUMN_LABELS[column];
  for (const column of REQUEST_COLUMNS) columns[column] = REQUEST_COLUMN_LABELS[column];
  columns["amount"] = "金额";
  return columns;
}

const ROWS: Record<Language, Record<string, string>> = { zh: { ...rowsZh(), ...STATISTICS_LABELS.zh }, en: { ...ROWS_EN, ...STATISTICS_LABELS.en } };
const COLUMNS: Record<Language, Record<string, string>> = { zh: columnsZh(), en: COLUMNS_EN };

/** 表二, 表三, 表四 / Table 2, 3, 4. */
export const tableLabel = (table: TableKey, language: Language): string => TABLES[table][language];
/** The standard heading of a section with its numeral. */
export function sectionLabel(key: SectionKey, language: Language): string {
  if (language === "en") return SECTIONS_EN[key];
  const section = STANDARD_SECTIONS.find((entry) => entry.key === key)!;
  return `${section.ordinal}、${section.heading}`;
}
/** The name of a row of any of the three tables; an unknown key is given back as it is. */
export const rowLabel = (row: string, language: Language): string => ROWS[language][row] ?? row;
/** The name of a column of any of the three tables; an unknown key is given back as it is. */
export const columnLabel = (column: string, language: Language): string => COLUMNS[language][column] ?? column;
/** Row and column of a cell, as one speaks of it: 予以公开—自然人. */
export function cellLabel(cell: string, language: Language): string {
  const { row, column } = splitCell(cell);
  return `${rowLabel(row, language)}${language === "zh" ? "—" : ", "}${columnLabel(column, language)}`;
}

/** The words for a body's level. */
export const LEVEL_LABELS: Readonly<Record<AgencyLevel, Readonly<Record<Language, string>>>> = {
  national: { zh: "国家级", en: "national" },
  province: { zh: "省级", en: "province" },
  city: { zh: "市级", en: "city" },
  county: { zh: "县级", en: "county" },
  township: { zh: "乡级", en: "township" },
};

/** The words for a body's kind. */
export const KIND_LABELS: Readonly<Record<AgencyKind, Readonly<Record<Language, string>>>> = {
  government: { zh: "人民政府", en: "government" },
  office: { zh: "政府办公室", en: "government office" },
  department: { zh: "政府部门", en: "department" },
  agencyOffice: { zh: "派出机关", en: "sub-district or agency office" },
  institution: { zh: "事业单位", en: "public institution" },
  unknown: { zh: "类别不明", en: "kind unknown" },
};
