import type { Bilingual } from "./rule";

/** Why something could not be assessed. */
export const REASONS: Readonly<Record<string, Bilingual>> = {
  "title-absent": { zh: "采集的正文不含标题", en: "the text we have carries no title" },
  "year-unknown": { zh: "无法确定报告年度", en: "the year reported on is not known" },
  "agency-unknown": { zh: "无法确定报告机关", en: "the reporting body is not known" },
  "agency-region-unknown": { zh: "报告机关所在区划不在行政区划表中，无法判断与所述地区的关系", en: "the body’s region is not in the table of regions, so its relation to the places named cannot be told" },
  "level-unknown": { zh: "无法确定机关层级", en: "the body’s level is not known" },
  "sections-unread": { zh: "未识别出章节", en: "no sections were recognised" },
  "table-absent": { zh: "未读到该表", en: "the table was not found" },
  "row-short": { zh: "该行数值个数少于栏目数，无法判断各值属于哪一列", en: "the row has fewer values than columns, so their columns cannot be told" },
  "row-long": { zh: "该行数值个数多于栏目数，无法判断各值属于哪一列", en: "the row has more values than columns, so their columns cannot be told" },
  "cell-unread": { zh: "涉及的单元格未能读出", en: "a cell involved could not be read" },
  "cell-blank": { zh: "涉及的单元格空白（空白不等于0）", en: "a cell involved is blank (a blank is not a zero)" },
  "cell-not-a-number": { zh: "涉及的单元格不是数字", en: "a cell involved is not a number" },
  "cell-not-a-count": { zh: "涉及的单元格不是非负整数", en: "a cell involved is not a whole number of zero or more" },
  "row-shifted": { zh: "该行数据疑似错列，须先核对原表", en: "the row’s figures seem to stand in the wrong columns; the original must be looked at first" },
  "statistics-absent": { zh: "正文中未见政府信息公开情况统计表", en: "the text has no statistics table" },
  "statistics-row-unread": { zh: "统计表中涉及的数值空白或者未能确切读出", en: "a figure of the statistics table that is involved is blank or could not be read for certain" },
  "statistics-run-together": { zh: "统计表的多列数字疑粘连在一起，不能据此核对", en: "columns of the statistics table seem to have run together, so nothing can be reckoned with" },
  "table-unread": { zh: "正文中有该表栏目，但未能读出表格", en: "the table’s labels stand in the text, but the table could not be read" },
  "table-as-media": { zh: "该处有图片、附件或嵌入页面，由TAB-007判断", en: "an image, attachment or embedded page stands there, which TAB-007 judges" },
  "section-absent": { zh: "该章节缺失，已另行指出", en: "the section is missing, which is said elsewhere" },
  "host-unknown": { zh: "文件来源网址未知", en: "the address the document came from is not known" },
  "date-unknown": { zh: "无法确认公布日期", en: "the date of publication is not known" },
  "series-absent": { zh: "没有该机关其他年度的报告可供比对", en: "no report of the body on another year is at hand" },
  "previous-year-absent": { zh: "没有该机关上一年度的报告可供比对", en: "the body’s report on the year before is not at hand" },
  "predecessor-absent": { zh: "机关由多个机关合并而成，其中有的上一年度报告尚未入库", en: "the body was merged from several, and not all of their reports on the year before are at hand" },
  "previous-cell-missing": { zh: "上一年度报告中涉及的单元格空白或未能读出", en: "a cell involved in the report on the year before is blank or could not be read" },
  "region-unknown": { zh: "没有该地区所属机关的报告可供汇总比对", en: "no reports of the region’s bodies are at hand to add up" },
  "coverage-low": { zh: "所属机关已入库的报告不足，不能与区域汇总数比较", en: "too few reports of the region’s bodies are at hand to compare with the regional figures" },
  "earlier-version-absent": { zh: "只有一个版本，没有可比对的较早版本", en: "there is only one version, so nothing to compare it with" },
  "corpus-absent": { zh: "没有其他报告可供比对文字", en: "no other reports are at hand to compare the wording with" },
  "text-garbled": { zh: "该处文字有乱码，无法判断", en: "the words there are garbled and cannot be judged" },
  "polluted-copy": { zh: "所用副本含有植入或转换痕迹，无法据此判断", en: "our copy carries injected or converted text, so this cannot be judged from it" },
};

export type ReasonId = string;
/** The sentence of a reason; an unknown id is given back as it is. */
export const reasonText = (reason: ReasonId, language: "zh" | "en"): string => REASONS[reason]?.[language] ?? reason;
