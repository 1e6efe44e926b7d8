import { defineRule } from "../rule";
import { missingTable, MISSING_TABLE_MESSAGES } from "../shared/missing-table";

/**
 * Section four is published with its table (《条例》第五十条).
 * Silently ignored: tables of any shape, even altered ones (template rules); sections that are missing altogether (STR-003).
 */
export const disputesTableMissing = defineRule({
  id: "TAB-003",
  name: "disputes-table-missing",
  title: { zh: "表四（复议诉讼）缺失", en: "Table 4 missing" },
  checks: { zh: "“政府信息公开行政复议、行政诉讼情况”部分是否公布统一格式的表四；没有案件的也应公布。", en: "Whether section four publishes Table 4 of the uniform format, also where there was no case." },
  leavesAlone: { zh: "可能以图片、附件公布或采集时遗漏的，只作提问；整个部分缺失的由章节规则指出。", en: "Tables that may stand in an image or attachment, or were lost in fetching, are only asked about; a missing section is said elsewhere." },
  severity: "critical",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["regulation2019.art50", "format2021", "format2019"],
  messages: MISSING_TABLE_MESSAGES,
  remedy: { zh: "未按统一格式公布“政府信息公开行政复议、行政诉讼情况”表，没有的应填“0”。", en: "The table “Administrative review and litigation” was not published in the uniform format. Where there was none, the cells must say 0." },
  check: (facts) => missingTable(facts, "disputes"),
});
