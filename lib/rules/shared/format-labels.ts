import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";

/** A label of a table, found in its table. */
export interface LabelHit {
  label: string;
  evidence(): Evidence;
}
/** Labels that only one of the two official shapes has. */
export interface FormatTraces {
  of2019: readonly LabelHit[];
  of2021: readonly LabelHit[];
}

/** So many labels of a shape show that it was used. */
export const MIN_LABELS = 2;

type TableWithLabels = "disclosure" | "requests";
const ONLY_2019: Readonly<Record<TableWithLabels, readonly string[]>> = {
  disclosure: ["本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减", "其他对外管理服务事项", "采购项目数量", "采购总金额", "政府集中采购", "第二十条第(九)项"],
  requests: [],
};
const ONLY_2021: Readonly<Record<TableWithLabels, readonly string[]>> = {
  disclosure: ["本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额"],
  requests: ["逾期不补正", "逾期未按收费通知"],
};
const BETWEEN_CELLS = new Set(["\n", "\r", "\t", " ", "|"]);

const traces = new WeakMap<ReportFacts, FormatTraces>();

/** The labels of either shape in tables two and three, or in the sections of these tables when the table was not read. */
export function formatTraces(facts: ReportFacts): FormatTraces {
  let known = traces.get(facts);
  if (!known) {
    const regions = { disclosure: joinedCells(facts, "disclosure"), requests: joinedCells(facts, "requests") };
    const hits = (labels: typeof ONLY_2019): LabelHit[] => [...find(facts, regions.disclosure, labels.disclosure), ...find(facts, regions.requests, labels.requests)];
    known = { of2019: hits(ONLY_2019), of2021: hits(ONLY_2021) };
    traces.set(facts, known);
  }
  return known;
}

interface JoinedCells {
  text: string;
  /** Where each character stands in the cleaned text. */
  at: readonly number[];
}

/** The cleaned text of a table without what parts cells and lines, because labels are broken over lines. */
function joinedCells(facts: ReportFacts, key: TableWithLabels): JoinedCells {
  const span = facts.report.tables[key]?.span ?? facts.section(key)?.body;
  const at: number[] = [];
  if (!span) return { text: "", at };
  const { clean } = facts;
  const end = clean.fromOriginal(span[1]);
  let text = "";
  for (let index = clean.fromOriginal(span[0]); index < end; index++) {
    const char = clean.text.charAt(index);
    if (BETWEEN_CELLS.has(char)) continue;
    text += char;
    at.push(index);
  }
  return { text, at };
}

function find(facts: ReportFacts, { text, at }: JoinedCells, labels: readonly string[]): LabelHit[] {
  return labels.flatMap((label) => {
    const from = text.indexOf(label);
    if (from === -1) return [];
    const [start, last] = [at[from], at[from + label.length - 1]];
    return start === undefined || last === undefined ? [] : [{ label, evidence: () => facts.evidence(start, last + 1) }];
  });
}
