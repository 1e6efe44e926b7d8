import { TABLE_KEYS } from "../../report/cells";
import { defineRule } from "../rule";
import { mediaIn } from "../shared/beside-text";
import { isCopyDoubtful } from "../shared/copy";

const HAN = /\p{Script=Han}/gu;
/** A section with more words than this says something of its own, and the picture may be any picture. */
const MAX_OWN_HAN = 40;

/**
 * 以图片或附件代替表格: the table of section two, three or four can be seen and not be read or copied (国办发〔2017〕47号).
 * Silently ignored: pictures beside a table that was read, and sections that hold nothing at all (TAB-001 to TAB-003).
 * Another page in a frame may hold the table as text, and a section with words of its own any picture: then it is a question.
 */
export const tableAsImage = defineRule({
  id: "TAB-007",
  name: "table-as-image",
  title: { zh: "以图片或附件代替表格", en: "Tables only as image/attachment" },
  checks: { zh: "第二至第四部分的表格是否只以图片或附件形式公布，网页中没有表格文字。", en: "Whether the tables of sections two to four are published only as images or attachments, without their text on the page." },
  leavesAlone: { zh: "已读到表格的部分中的配图；既无表格也无图片、附件的部分（见TAB-001至TAB-003）；纯文本文件，其中看不到图片。", en: "Pictures beside tables that were read; sections with neither (TAB-001 to TAB-003); plain text files, which show no pictures." },
  severity: "minor",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["website2017no47"],
  messages: {
    image: { zh: "“{section|section}”部分的表格（{table|table}）只以图片形式公布，网页中没有表格文字。", en: "The section “{section|section}” publishes its table ({table|table}) only as an image; the page has no text of it." },
    attachment: { zh: "“{section|section}”部分的表格（{table|table}）只以附件形式公布，网页中没有表格文字。", en: "The section “{section|section}” publishes its table ({table|table}) only as an attachment; the page has no text of it." },
    unclear: {
      zh: "“{section|section}”部分未读到表格（{table|table}），该处有图片、附件或嵌入页面，表格可能在其中，请核对原网页。",
      en: "No table ({table|table}) was read in the section “{section|section}”; an image, attachment or embedded page stands there and may hold it. Please look at the original page.",
    },
  },
  remedy: { zh: "表格以图片（附件）形式公布，不便于查阅和复制，请以网页文本表格形式公布。", en: "The table was published as an image or attachment and cannot be searched or copied. Please publish it as a table of text." },
  *check(facts) {
    for (const table of TABLE_KEYS) {
      if (facts.report.tables[table]) continue;
      const kinds = new Set(mediaIn(facts, table).map(({ kind }) => kind));
      if (kinds.size === 0) continue;
      const ownHan = facts.proseOf(table).reduce((sum, { text }) => sum + (text.match(HAN)?.length ?? 0), 0);
      const isClear = !kinds.has("frame") && ownHan <= MAX_OWN_HAN && !isCopyDoubtful(facts);
      const common = { params: { section: table, table }, evidence: [facts.absenceEvidence(table)], place: table } as const;
      if (isClear) yield { ...common, outcome: "fail", message: kinds.has("image") ? "image" : "attachment" };
      else yield { ...common, outcome: "review", message: "unclear" };
    }
  },
});
