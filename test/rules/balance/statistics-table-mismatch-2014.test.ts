import { statisticsTableMismatch2014 } from "../../../lib/rules/balance/statistics-table-mismatch-2014";
import { STATISTICS_ROWS } from "../../../lib/report/statistics-2014";
import { testRule } from "../../support/rule-tester";

const NUMERALS: Readonly<Record<string, string>> = {
  "statistics.received": "（一）", "statistics.closed": "（二）", "statistics.answered": "（三）", "statistics.review": "四、", "statistics.litigation": "五、", "statistics.complaints": "六、",
};
const SOUND = { received: 5, "received.3": 4, "received.4": 1, closed: 6, "closed.1": 6, answered: 6, "answered.1": 2, "answered.2": 1, "answered.6": 1, refused: 2, "refused.3": 2, review: 1, "review.1": 1 };

type Values = Readonly<Record<string, number | string>>;
type Print = (numeral: string, label: string, value: string) => string;
const numeralOf = (key: string, label: string): string =>
  NUMERALS[key] ?? (/^statistics\.(?:review|litigation)\./.test(key) ? `（${"一二三"[Number(key.slice(-1)) - 1]!}）` : label.startsWith("涉及国家秘密") ? "其中：" : /\.refused\./.test(key) ? "" : key === "statistics.refused" ? "4." : `${key.slice(-1)}.`);

const LINES: Print = (numeral, label, value) => `${numeral}${label}\t件\t${value}\n`;
const CELLS: Print = (numeral, label, value) => `${numeral}${label}\n件\n${value}\n`;
const PIPES: Print = (numeral, label, value) => `| ${numeral}${label} | 件 | ${value} |\n`;
const ONE_LINE: Print = (numeral, label, value) => `${numeral}${label} 件 ${value} `;
/** Without the unit and without any gap before the next numeral. */
const GLUED: Print = (numeral, label, value) => `${numeral}${label}${value}`;

function table(values: Values, print: Print = LINES): string {
  const all: Values = { ...SOUND, ...values };
  const rows = STATISTICS_ROWS.map(({ key, label }) => print(numeralOf(key, label), label, String(all[key.replace("statistics.", "")] ?? 0)));
  return `\n附件：政府信息公开情况统计表\n统计指标\t单位\t统计数\n一、主动公开政府信息数\t条\t69\n三、依申请公开情况\n${rows.join("")}七、依申请公开信息收取的费用\t万元\t0\n`;
}
const report = (tail: string, more: object = {}) => ({ year: 2016, era: "pre2019" as const, sections: { requests: "全年收到申请数量不多。" }, tail, ...more });
const EVERY_TOTAL = ["received", "closed", "answered", "refused", "review", "litigation"];

testRule(statisticsTableMismatch2014, {
  fires: [
    { title: "requests received by four ways", report: report(table({ "received.1": 2 })), findings: [{ message: "mismatch", params: { item: "statistics.received", total: 5, sum: 7, gap: 2, equation: "2 + 0 + 4 + 1" } }] },
    { title: "one cell a line", report: report(table({ "closed.2": 3 }, CELLS)), findings: [{ message: "mismatch", params: { item: "statistics.closed", total: 6, sum: 9 } }] },
    { title: "with pipes", report: report(table({ "answered.8": 1 }, PIPES)), findings: [{ message: "mismatch", params: { item: "statistics.answered", sum: 7 } }] },
    { title: "refusals in the total above them", report: report(table({ refused: 3, "refused.4": 1 })), findings: [{ message: "mismatch", params: { item: "statistics.answered", sum: 7 } }] },
    { title: "on one line", report: report(table({ "refused.1": 1 }, ONE_LINE)), findings: [{ message: "mismatch", params: { item: "statistics.refused", sum: 3 } }] },
    { title: "reviews and lawsuits", report: report(table({ review: 4, "litigation.3": 1 })), findings: [{ message: "mismatch", params: { item: "statistics.review" } }, { message: "mismatch", params: { item: "statistics.litigation" } }] },
    { title: "with thousands", report: report(table({ received: "1,005", "received.3": "1,003", "received.4": 1 })), findings: [{ message: "mismatch", params: { total: 1005, sum: 1004 } }] },
    { title: "in a copy from a foreign host", report: report(table({ "received.1": 2 }), { url: "https://reports.example.com/1.html" }), findings: [{ message: "mismatch", outcome: "review" }] },
  ],
  silent: [
    { title: "a sound table", report: report(table({})) },
    { title: "one cell a line, sound", report: report(table({}, CELLS)) },
    { title: "closed cases that were carried over", report: report(table({ closed: 9, "closed.1": 8, "closed.2": 1 })) },
    { title: "a label broken over two lines", report: report(table({}).replace("属于已主动公开范围数", "属于已主动公\n开范围数")) },
  ],
  notAssessed: [
    { title: "no table", report: report(""), reason: "statistics-absent" },
    { title: "prose that uses its words", report: report("\n收到申请数为5件。当面申请为2件，传真申请0件，网络申请4件。"), reason: "statistics-absent" },
    { title: "two columns run together", report: report(table(Object.fromEntries([...STATISTICS_ROWS].map(({ key }, index) => [key.replace("statistics.", ""), index % 3 === 0 ? "2127" : "00"])))), reason: "statistics-run-together" },
    { title: "two columns run together without noughts", report: report(table(Object.fromEntries([...STATISTICS_ROWS].map(({ key }, index) => [key.replace("statistics.", ""), `${index + 1}${index + 2}`])))), reason: "statistics-run-together" },
    { title: "two columns beside each other", report: report(table({}, (numeral, label, value) => `${numeral}${label}\t件\t${value}\t0\n`)), reason: "statistics-run-together" },
    { title: "a blank is no nought", report: report(table({ "received.1": "", received: 7 })), reason: "statistics-row-unread", where: "statistics.received" },
    ...EVERY_TOTAL.slice(0, 3).map((key) => ({ title: `numerals run into the figures: ${key}`, report: report(table({ [key]: 9 }, GLUED)), reason: "statistics-row-unread", where: `statistics.${key}` })),
    { title: "a figure with decimals", report: report(table({ "closed.1": "6.0" })), reason: "statistics-row-unread", where: "statistics.closed" },
    { title: "the year is unknown", report: { year: null, tail: table({ "received.1": 2 }) }, reason: "year-unknown" },
  ],
  inapplicable: [
    { title: "2013", report: report(table({ "received.1": 2 }), { year: 2013 }) },
    { title: "2020", report: { year: 2020, tail: table({ "received.1": 2 }) } },
  ],
});
