import { Converter } from "opencc-js/cn2t";
import type { RenderedReport } from "../render/layout";
import type { PrintedTables } from "../render/writer";

const WIDE_TO_NARROW: Readonly<Record<string, string>> = { "，": ",", "（": "(", "）": ")", "：": ":", "；": ";", "　": " " };

function withoutSpans(tables: PrintedTables): PrintedTables {
  return Object.fromEntries(Object.entries(tables).map(([table, cells]) => [table, Object.fromEntries(Object.entries(cells).map(([cell, { raw }]) => [cell, { raw, span: null }]))]));
}

/** Changes the text character by character; the places of the cells stay. */
const inPlace = (change: (text: string) => string) => ({ text, tables }: RenderedReport): RenderedReport => ({ text: change(text), tables });
/** Changes the text in its length; the places of the cells are no longer known. */
const moving = (change: (text: string) => string) => ({ text, tables }: RenderedReport): RenderedReport => ({ text: change(text), tables: withoutSpans(tables) });

/** Punctuation in half width, as many extractors leave it. */
export const narrowPunctuation = inPlace((text) => text.replace(/[，（）：；　]/g, (sign) => WIDE_TO_NARROW[sign]!));
/** Digits in full width. */
export const wideDigits = inPlace((text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
/** Paragraphs indented by no-break and ideographic blanks. */
export const indented = moving((text) => text.replace(/^(?=[\p{Script=Han}（])/gmu, "\u00a0\u00a0\u3000\u3000"));
/** Windows line ends. */
export const windowsLines = moving((text) => text.replace(/\n/g, "\r\n"));
/** Blanks around years, as word processors convert them. */
export const spacedYears = moving((text) => text.replace(/(20\d\d)年/g, " $1 年"));

let toTraditional: ((text: string) => string) | null = null;
/** Traditional characters, changed one by one; 于, 后, 里 and the like are left as a character map leaves them. */
export const traditional = inPlace((text) => {
  toTraditional ??= Converter({ from: "cn", to: "t" });
  const convert = toTraditional;
  return text.replace(/\p{Script=Han}/gu, (character) => ("于后里范制采只台面征发".includes(character) ? character : convert(character)));
});

const PINYIN: Readonly<Record<string, string>> = {
  務: "wù", 區: "qū", 請: "qǐng", 結: "jié", 應: "yīng", 縣: "xiàn", 開: "kāi", 報: "bào", 數: "shù", 項: "xiàng", 條: "tiáo", 規: "guī", 關: "guān", 復: "fù", 議: "yì", 訴: "sù", 訟: "sòng", 總: "zǒng", 計: "jì",
  處: "chù", 罰: "fá", 強: "qiáng", 費: "fèi", 內: "nèi", 機: "jī", 構: "gòu", 業: "yè", 會: "huì", 組: "zǔ", 織: "zhī", 屬: "shǔ", 國: "guó", 維: "wéi", 糾: "jiū", 審: "shěn", 經: "jīng", 無: "wú", 職: "zhí", 責: "zé",
};
/** Traditional characters with the reading behind many of them, as one family of copying sites prints them. */
export const traditionalWithPinyin = (report: RenderedReport): RenderedReport =>
  moving((text) => text.replace(/\p{Script=Han}/gu, (character) => (PINYIN[character] ? `${character}(${PINYIN[character]})` : character)))(traditional(report));

/** What a page prints around the report. */
export const pageChrome = moving((text) => `当前位置：首页 > 政府信息公开 > 政府信息公开年报\n字体：大 中 小\n浏览次数：318\n${text}\n打印本页 关闭窗口\n上一篇：没有了\n下一篇：政府信息公开指南`);

/** Page numbers between the rows of the tables. */
export const pageNumbers = moving((text) => {
  let page = 0;
  return text.replace(/\n(?=(?:\|\s*)?(?:[\t ]*)(?:5\.属于三类内部事务信息|五、存在的主要问题))/g, () => `\n- ${++page} -\n`);
});

/** The body's county replaced by a brand, as on hijacked domains. */
export const hijacked = (county: string) => moving((text) => text.replaceAll(county, "开云手机官网入口·(中国)官方网站"));
