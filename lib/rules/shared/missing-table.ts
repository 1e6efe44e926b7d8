import type { TableKey } from "../../report/cells";
import type { ReportFacts } from "../facts";
import type { Bilingual, Observation } from "../rule";
import { hiddenParts, mediaIn } from "./beside-text";
import { missingSections } from "./chapters";
import { isCopyDoubtful } from "./copy";

/** Words that stand in the form and hardly anywhere else. Two of them without a table mean that it is there and was not read. */
const FORM_WORDS: Readonly<Record<TableKey, RegExp>> = {
  disclosure: /信息内容|第二十条第|本年制发件数|本年废止件数|现行有效件数|本年处理决定数量|本年收费金额|本年新公开数量|对外公开总数量|上一年项目数量/g,
  requests: /勾稽关系|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构|三安全一稳定|三类内部事务信息|四类过程性信息/g,
  disputes: /结果维持|结果纠正|尚未审结|未经复议直接起诉|复议后起诉/g,
};
const MIN_FORM_WORDS = 2;
/** Signs that the table is published in another manner than as text. */
const ELSEWHERE = /附件|附表|附后|下表|见表|如表|图片|扫描|下载|点击|链接/;
const HAN = /\p{Script=Han}/gu;
const MIN_OWN_HAN = 8;

export const MISSING_TABLE_MESSAGES = {
  missing: {
    zh: "“{section|section}”部分没有按统一格式公布表格（{table|table}）。没有相关情况的，表格也应公布，各项填“0”。",
    en: "The section “{section|section}” does not publish the table of the uniform format ({table|table}). The table is due even where there is nothing to report; its cells then say 0.",
  },
  "not-in-text": {
    zh: "在“{section|section}”部分未读到统一格式的表格（{table|table}）。表格可能以图片、附件形式公布，或在采集时遗漏，请核对原网页。",
    en: "No table of the uniform format ({table|table}) was read in the section “{section|section}”. It may have been published as an image or attachment, or lost when the text was fetched; please look at the original page.",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * Whether a table that is due is missing. It is proven where the section writes other words in its place, or where the
 * copy shows that tables came through; otherwise it is a question, because images and attachments leave no text.
 * A section that is missing altogether is said by STR-003, one with a picture or a file in the table's place by TAB-007.
 */
export function* missingTable(facts: ReportFacts, table: TableKey): Generator<Observation<keyof typeof MISSING_TABLE_MESSAGES>> {
  const { tables } = facts.report;
  if (tables[table]) return;
  if (missingSections(facts).includes(table)) {
    yield { outcome: "notAssessed", reason: "section-absent", where: table };
    return;
  }
  if (mediaIn(facts, table).length > 0) {
    yield { outcome: "notAssessed", reason: "table-as-media", where: table };
    return;
  }
  const hidden = hiddenParts(facts, "hidden-text").map(({ message }) => message);
  if (new Set([facts.clean.text, ...hidden].join("\n").match(FORM_WORDS[table])).size >= MIN_FORM_WORDS) {
    yield { outcome: "notAssessed", reason: "table-unread", where: table };
    return;
  }
  const words = facts.proseOf(table).map(({ text }) => text).join("");
  const hasOwnWords = (words.match(HAN)?.length ?? 0) >= MIN_OWN_HAN;
  const hasOtherTable = Object.values(tables).some((other) => other !== null);
  const isProven = (hasOwnWords || hasOtherTable) && !ELSEWHERE.test(words) && !isCopyDoubtful(facts);
  yield {
    outcome: isProven ? "fail" : "review",
    message: isProven ? "missing" : "not-in-text",
    params: { section: table, table },
    evidence: [facts.absenceEvidence(table)],
    place: table,
  };
}
