import { STATISTICS_ROWS } from "../../report/statistics-2014";

const NUMERALS: Readonly<Record<string, string>> = {
  "statistics.received": "（一）", "statistics.closed": "（二）", "statistics.answered": "（三）", "statistics.refused": "4.", "statistics.refused.1": "其中：",
  "statistics.review": "四、", "statistics.litigation": "五、", "statistics.complaints": "六、",
};
/** Five requests by two ways, six closed with one carried over, one review upheld: every total holds. */
const SOUND: Readonly<Record<string, number>> = {
  "statistics.received": 5, "statistics.received.3": 4, "statistics.received.4": 1, "statistics.closed": 6, "statistics.closed.1": 6,
  "statistics.answered": 6, "statistics.answered.1": 2, "statistics.answered.2": 1, "statistics.answered.6": 1, "statistics.refused": 2, "statistics.refused.3": 2,
  "statistics.review": 1, "statistics.review.1": 1,
};

function numeralOf(key: string): string {
  const numeral = NUMERALS[key];
  if (numeral !== undefined) return numeral;
  const place = key.slice(-1);
  if (key.startsWith("statistics.refused")) return "";
  return /review|litigation/.test(key) ? `（${"一二三"[Number(place) - 1]!}）` : `${place}.`;
}

/**
 * The lines of the statistics table of 2014 to 2018, as a site prints it below the report.
 * @param values printed figures by row that differ from those of a sound table
 */
export function statisticsLines(values: Readonly<Record<string, string>> = {}): string[] {
  const rows = STATISTICS_ROWS.map(({ key, label }) => `${numeralOf(key)}${label}\t件\t${values[key] ?? SOUND[key] ?? 0}`);
  return ["政府信息公开情况统计表", "统计指标\t单位\t统计数", "三、依申请公开情况", ...rows, "七、依申请公开信息收取的费用\t万元\t0"];
}
