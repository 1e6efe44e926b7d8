import type { Language } from "./language";

/** A row of the statistics table with its wording, without numeral and remark. */
export interface StatisticsRow {
  key: string;
  label: string;
}

/** A total of the statistics table and the rows that it is made of. */
export interface StatisticsTotal {
  key: string;
  label: string;
  en: string;
  parts: readonly StatisticsRow[];
}

const REFUSED_ROW: StatisticsRow = { key: "statistics.refused", label: "不同意公开答复数" };
const parts = (total: string, labels: string): StatisticsRow[] =>
  labels.split(" ").map((label, index) => (label === REFUSED_ROW.label ? REFUSED_ROW : { key: `${total}.${index + 1}`, label }));
const total = (key: string, label: string, en: string, labels: string): StatisticsTotal => ({ key, label, en, parts: parts(key, labels) });

const REFUSED = total(
  REFUSED_ROW.key, REFUSED_ROW.label, "refusals",
  "涉及国家秘密 涉及商业秘密 涉及个人隐私 危及国家安全、公共安全、经济安全和社会稳定 不是《条例》所指政府信息 法律法规规定的其他情形",
);
const ANSWERED = total(
  "statistics.answered", "申请答复数", "requests answered",
  "属于已主动公开范围数 同意公开答复数 同意部分公开答复数 不同意公开答复数 不属于本行政机关公开数 申请信息不存在数 告知作出更改补充数 告知通过其他途径办理数",
);

/** The totals of the 政府信息公开情况统计表 of 2014 to 2018 (国办发〔2014〕32号) that its rows must add up to, in the order of the table. */
export const STATISTICS_TOTALS: readonly StatisticsTotal[] = [
  total("statistics.received", "收到申请数", "requests received", "当面申请数 传真申请数 网络申请数 信函申请数"),
  total("statistics.closed", "申请办结数", "requests closed", "按时办结数 延期办结数"),
  ANSWERED,
  REFUSED,
  total("statistics.review", "行政复议数量", "administrative reviews", "维持具体行政行为数 被依法纠错数 其他情形数"),
  total("statistics.litigation", "行政诉讼数量", "lawsuits", "维持具体行政行为或者驳回原告诉讼请求数 被依法纠错数 其他情形数"),
];

const [received, closed] = STATISTICS_TOTALS;
const rowOf = ({ key, label }: StatisticsRow): StatisticsRow => ({ key, label });
const withParts = (entry: StatisticsTotal): StatisticsRow[] => [rowOf(entry), ...entry.parts];

/** The rows in the order in which the table prints them, from 收到申请数 to the row behind the lawsuits. */
export const STATISTICS_ROWS: readonly StatisticsRow[] = [
  ...(received && closed ? [...withParts(received), ...withParts(closed)] : []),
  rowOf(ANSWERED),
  ...ANSWERED.parts.slice(0, 4),
  ...REFUSED.parts,
  ...ANSWERED.parts.slice(4),
  ...STATISTICS_TOTALS.slice(4).flatMap(withParts),
  { key: "statistics.complaints", label: "举报投诉数量" },
];

/** The names of the totals, by key. */
export const STATISTICS_LABELS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: Object.fromEntries(STATISTICS_TOTALS.map(({ key, label }) => [key, label])),
  en: Object.fromEntries(STATISTICS_TOTALS.map(({ key, en }) => [key, en])),
};
