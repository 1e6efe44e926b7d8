import { defineRule } from "../rule";
import { missingTable, MISSING_TABLE_MESSAGES } from "../shared/missing-table";

/**
 * Section three is published with its table (《条例》第五十条).
 * Silently ignored: tables of any shape, even altered ones (template rules); sections that are missing altogether (STR-003).
 */
export const requestsTableMissing = defineRule({
  id: "TAB-002",
  name: "requests-table-missing",
  title: { zh: "表三（申请办理）缺失", en: "Table 3 missing" },
  checks: { zh: "“收到和处理政府信息公开申请情况”部分是否公布统一格式的表三；正文写明未收到申请的也应公布。", en: "Whether section three publishes Table 3 of the uniform format, also where no request was received." },
  leavesAlone: { zh: "可能以图片、附件公布或采集时遗漏的，只作提问；整个部分缺失的由章节规则指出。", en: "Tables that may stand in an image or attachment, or were lost in fetching, are only asked about; a missing section is said elsewhere." },
  severity: "critical",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["regulation2019.art50", "format2021", "format2019"],
  messages: MISSING_TABLE_MESSAGES,
  remedy: { zh: "未按统一格式公布“收到和处理政府信息公开申请情况”表，未收到申请的应全部填“0”。", en: "The table “Requests received and handled” was not published in the uniform format. Where no request was received, every cell must say 0." },
  check: (facts) => missingTable(facts, "requests"),
});
