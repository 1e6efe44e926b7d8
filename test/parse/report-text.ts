import { parseTextReport } from "../../lib/parse";
import type { ReadOptions } from "../../lib/ingest/document";
import type { ParsedReport } from "../../lib/report/schema";

/** Six parts without tables, invented. */
export const SIX_PARTS = `一、总体情况
2023年，我单位主动公开政府信息三十条，未收到依申请公开，没有行政复议和行政诉讼，各项工作平稳有序，公开质量逐步提高。
二、主动公开政府信息情况
见附表。
三、收到和处理政府信息公开申请情况
未收到申请。
四、政府信息公开行政复议、行政诉讼情况
没有。
五、存在的主要问题及改进情况
解读不够，下一步加以改进。
六、其他需要报告的事项
无
`;
export const PERIOD_2023 = "本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。\n";

/** Parses a text as if it were a file. */
export const parseText = (text: string, options: Partial<ReadOptions> = {}): ParsedReport => parseTextReport(new TextEncoder().encode(text), { path: "a.txt", ...options });

/** The codes of the doubts about the whole document, tables apart. */
export const doubtsOf = (report: ParsedReport): string[] => report.diagnostics.filter((diagnostic) => diagnostic.table === undefined).map((diagnostic) => diagnostic.code);
