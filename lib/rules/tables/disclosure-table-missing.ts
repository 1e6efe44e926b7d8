import { defineRule } from "../rule";
import { missingTable, MISSING_TABLE_MESSAGES } from "../shared/missing-table";

/**
 * Section two is published with its table (《条例》第五十条).
 * Silently ignored: tables of any shape, even altered ones (template rules); sections that are missing altogether (STR-003).
 */
export const disclosureTableMissing = defineRule({
  id: "TAB-001",
  name: "disclosure-table-missing",
  title: { zh: "表二（主动公开）缺失", en: "Table 2 missing" },
  checks: { zh: "“主动公开政府信息情况”部分是否公布统一格式的表二。", en: "Whether section two publishes Table 2 of the uniform format." },
  leavesAlone: { zh: "可能以图片、附件公布或采集时遗漏的，只作提问；整个部分缺失的由章节规则指出。", en: "Tables that may stand in an image or attachment, or were lost in fetching, are only asked about; a missing section is said elsewhere." },
  severity: "critical",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["regulation2019.art50", "format2021", "format2019"],
  messages: MISSING_TABLE_MESSAGES,
  remedy: { zh: "未按统一格式公布“主动公开政府信息情况”表，请补充。", en: "The table “Proactive disclosure” was not published in the uniform format. Please add it." },
  check: (facts) => missingTable(facts, "disclosure"),
});
