import { TABLE_KEYS, type TableKey } from "../../report/cells";
import { rowLabel } from "../../report/labels";
import type { Diagnostic } from "../../report/schema";
import { evidenceAt } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule, type NonEmpty } from "../rule";
import { isCopyDoubtful } from "../shared/copy";
import { TableText } from "../shared/format-labels";

/** One row that was not found may be a label that was cut; more than these, and the table was hardly read. */
const MIN_CERTAIN_ROWS = 2;
const MAX_CERTAIN_ROWS = 10;
/** So many characters tell a label. */
const LABEL_BEGINNING = 6;
/** The three rows of （六）其他处理, which the 2019 shape had as one. */
const ROWS_OF_OTHER = ["other.uncorrected", "other.unpaid", "other.rest"];

/**
 * The tables have all rows of the official form and no others (国办公开办函〔2021〕30号).
 * Silently ignored: a table that is missing (TAB-001 to 003) or of another or a mixed shape (TPL-001, TPL-002), group
 * labels, which carry no figures. A single row that was not found, or words of its label elsewhere in the table, make it
 * a question, because a label may have been cut.
 */
export const tableShapeAltered = defineRule({
  id: "TPL-003",
  name: "table-shape-altered",
  title: { zh: "表格行列缺失或擅自增删", en: "Table rows/columns missing or altered" },
  checks: { zh: "三张表的各行是否与统一格式一致，有无缺行、增行或合并。", en: "Whether the three tables have the rows of the official form, none missing, added or merged." },
  leavesAlone: { zh: "整表缺失、使用旧版或新旧混用的格式由其他规则判断；只有一行未读到时交人工核实。", en: "Missing tables and superseded or mixed formats are judged by other rules; a single row that was not found is left to a person." },
  severity: "major",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["year"],
  basis: ["format2021", "format2019"],
  messages: {
    "rows-missing": { zh: "{table|table}未见“{rows|row}”栏目。", en: "{table|table} lacks these rows: {rows|row}." },
    "rows-extra": { zh: "{table|table}有统一格式以外的栏目“{rows|row}”。", en: "{table|table} has rows that the official form has not: {rows|row}." },
    "other-merged": { zh: "{table|table}“（六）其他处理”只填一行，未按统一格式分列三行。", en: "{table|table} gives （六）其他处理 as one row instead of the three of the form." },
  },
  remedy: { zh: "{table|table}“{rows|row}”等栏目与统一格式不一致，请按统一格式补全，不得增删栏目。", en: "In {table|table} these rows differ from the official form: {rows|row}. Please use all rows of the form and no others." },
  *check(facts) {
    const { report } = facts;
    if (TABLE_KEYS.every((key) => report.tables[key] === null)) yield { outcome: "notAssessed", reason: "table-absent" };
    if (report.era === "mixed" || ((report.era === "2019" || report.era === "2021") && report.era !== facts.eraDue)) return;
    for (const table of TABLE_KEYS) {
      if (!report.tables[table]) continue;
      const of = (code: string): Diagnostic[] => report.diagnostics.filter((entry) => entry.code === code && entry.table === table);
      const [merged] = of("shape-altered");
      const isOtherOneRow = merged !== undefined || facts.eraDue === "2019";
      const missing = rowsOf(of("row-missing")).filter((row) => !isOtherOneRow || !ROWS_OF_OTHER.includes(row));
      const extra = of("row-extra");
      if (missing.length > 0) {
        const certain = missing.length - rowsWithWords(facts, table, missing);
        const isCertain = certain >= MIN_CERTAIN_ROWS && missing.length <= MAX_CERTAIN_ROWS && !isCopyDoubtful(facts);
        yield { outcome: isCertain ? "fail" : "review", message: "rows-missing", params: { table, rows: missing }, evidence: [tableEvidence(facts, table)], place: `${table}/missing` };
      }
      if (merged && facts.eraDue === "2021") yield { outcome: "fail", message: "other-merged", params: { table, rows: ROWS_OF_OTHER }, evidence: evidenceOf(facts, table, [merged]), place: `${table}/other` };
      if (extra.length > 0) yield { outcome: "fail", severity: "minor", message: "rows-extra", params: { table, rows: rowsOf(extra) }, evidence: evidenceOf(facts, table, extra), place: `${table}/extra` };
    }
  },
});

/** How many of the rows have the beginning of their label somewhere in the table, or may have it where the table is garbled. */
function rowsWithWords(facts: ReportFacts, table: TableKey, rows: readonly string[]): number {
  const text = new TableText(facts, table);
  if (text.find(["\uFFFD"]).length > 0) return rows.length;
  const beginnings = rows.map((row) => rowLabel(row, "zh").replace(/^.*—/, "").slice(0, LABEL_BEGINNING));
  return text.find(beginnings).length;
}

const rowsOf = (entries: readonly Diagnostic[]): string[] => entries.flatMap(({ where }) => where ?? []);

const tableEvidence = (facts: ReportFacts, table: TableKey): Evidence => facts.absenceEvidence(table);

function evidenceOf(facts: ReportFacts, table: TableKey, entries: readonly Diagnostic[]): NonEmpty<Evidence> {
  const [first, ...others] = entries.filter(({ span }) => span[1] > span[0]).map(({ span }) => evidenceAt(facts.report, span));
  return first ? [first, ...others] : [tableEvidence(facts, table)];
}
