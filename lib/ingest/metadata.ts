import type { Span } from "../report/schema";
import type { CleanText } from "../text/clean";

/** A fact that the document states about itself, and where. */
export interface Stated {
  /** Clean text. */
  value: string;
  /** Empty when it is stated beside the text. */
  span: Span;
}

/** What the page around the report says of it: its head table or the line under its title. */
export interface DocumentMetadata {
  title: Stated | null;
  /** 发布日期 and its like, as written, one entry for each place: several that differ prove none. */
  publishedOn: readonly Stated[];
  /** 发文日期, which stands for it where there is no other. */
  issuedOn: readonly Stated[];
  publisher: Stated | null;
  /** 索引号, as a rule credit code / year-serial. */
  indexNumber: Stated | null;
}

type Label = keyof DocumentMetadata;
const LABELS: readonly [Label, string][] = [
  ["title", "标题|信息名称|名称|文件名称"],
  ["publishedOn", "发布日期|发布时间|公开日期|公开时间|发布于"],
  ["issuedOn", "发文日期|发文时间"],
  ["publisher", "发布机构|公开机构|发布单位|公开单位|发文机关|发文单位|公开责任部门|信息来源|来源"],
  ["indexNumber", "索引号|信息索引号|索引编号"],
];
/** Other labels of such tables: they end a value. */
const OTHER_LABELS = "文号|发文字号|成文日期|生成日期|主题分类|信息分类|公开方式|有效性|体裁|组配分类|公文时效|关键词|主题词|浏览次数|浏览量|阅读次数|点击数|点击次数|访问量|字体|字号|作者|编辑|责任编辑|审核|打印|分享";
const ALL = new RegExp(`(${LABELS.map(([, words]) => words).join("|")}|${OTHER_LABELS})(?::[|\\t]*|[|\\t]+)`, "gu");
const KIND_OF = new Map(LABELS.flatMap(([label, words]) => words.split("|").map((word): [string, Label] => [word, label])));

/** The page's own facts stand right before the report, behind the menus. */
const HEAD_CHARS = 3000;
/** The report's first heading ends the head. */
const BODY_STARTS = /\n[|\s]*[一1][、.][^\n]{2,20}/u;
const MAX_VALUE = 80;

/** Blanks between Chinese words are only to be seen in the original: “来源：某镇　浏览次数：33”. */
function startsWord(clean: CleanText, at: number): boolean {
  if (at === 0 || !/[一-鿿]/u.test(clean.text[at - 1] ?? "")) return true;
  const [, previousEnd] = clean.toOriginal(at - 1, at);
  return clean.toOriginal(at, at)[0] > previousEnd;
}

/** A day, or an index number, may stand below its label; other words below it are another matter. */
const BELOW: Partial<Record<Label, RegExp>> = { publishedOn: /^\n[|\t]*(?=20\d\d)/u, issuedOn: /^\n[|\t]*(?=20\d\d)/u, indexNumber: /^\n[|\t]*(?=[0-9A-Z]{18}\/)/u };

function valueIn(words: string, kind: Label): { lead: number; value: string } {
  const lead = BELOW[kind]?.exec(words)?.[0].length ?? 0;
  return { lead, value: /^[^\n|\t]*/u.exec(words.slice(lead))?.[0] ?? "" };
}

/**
 * Reads the labelled facts at the head of a page: `標題 | … | 發文日期 | 2024-01-17 |` in a table or a line.
 */
export function readMetadata(clean: CleanText): DocumentMetadata {
  const headEnd = BODY_STARTS.exec(clean.text)?.index ?? HEAD_CHARS;
  const headStart = Math.max(0, headEnd - HEAD_CHARS);
  const head = clean.text.slice(headStart, headEnd);
  const found: Record<Label, Stated[]> = { title: [], publishedOn: [], issuedOn: [], publisher: [], indexNumber: [] };
  const labels = Array.from(head.matchAll(ALL)).filter((label) => startsWord(clean, headStart + label.index));
  labels.forEach((label, index) => {
    const kind = KIND_OF.get(label[1] ?? "");
    if (!kind) return;
    const start = label.index + label[0].length;
    const limit = Math.min(labels[index + 1]?.index ?? head.length, start + MAX_VALUE);
    const { lead, value } = valueIn(head.slice(start, limit), kind);
    const from = headStart + start + lead;
    if (value !== "") found[kind].push({ value, span: clean.toOriginal(from, from + value.length) });
  });
  return {
    title: found.title[0] ?? null,
    publishedOn: found.publishedOn,
    issuedOn: found.issuedOn,
    publisher: found.publisher[0] ?? null,
    indexNumber: found.indexNumber[0] ?? null,
  };
}
