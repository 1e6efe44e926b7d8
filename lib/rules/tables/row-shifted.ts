import { APPLICANT_COLUMNS, requestCell, TABLE_KEYS } from "../../report/cells";
import { cellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { blankEvidence } from "../shared/blank-cells";
import { raggedEvidence, raggedRows, rangesOf } from "../shared/row-diagnostics";
import { shiftedRows } from "../shared/shifted-rows";

/**
 * The values of a row stand in their columns: there are as many as columns, and 总计 is not one column too far left.
 * It only asks, and keeps the arithmetic rules from the rows concerned.
 * Silently ignored: rows that balance as they stand.
 */
export const rowShifted = defineRule({
  id: "TAB-008",
  name: "row-shifted",
  title: { zh: "表格行列错位疑似", en: "Probable row or column shift" },
  checks: { zh: "各行数值个数是否与栏目数一致，“总计”是否疑似错填在前一栏。", en: "Whether each row has as many values as columns, and whether its total seems to stand one column too far left." },
  leavesAlone: { zh: "各类申请人之和与“总计”相符的行。", en: "Rows that balance as they stand." },
  severity: "info",
  kind: "review",
  category: "tables",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["form.columns"],
  messages: {
    ragged: {
      zh: "{table|table}“{rows|row}”行的数值个数（{found}个）与栏目数（{due}个）不一致，疑有错位或遗漏，涉及的勾稽关系未作核对，请对照原网页表格。",
      en: "{table|table}, {rows|row}: the number of values ({found}) differs from the number of columns ({due}). Values may be shifted or lost; the sums concerned were not checked. Please compare the original table.",
    },
    "shifted-blank": {
      zh: "表三“{row|row}”行“其他”栏填报{last}件，恰为前面各栏之和，而“总计”空白，疑似漏一值而整行错位一栏，请对照原网页表格。",
      en: "Table 3, {row|row}: the column “other organisations” says {last}, just the sum of those before it, while the total is blank. A value may have been lost and the row shifted by one column; please compare the original table.",
    },
    shifted: {
      zh: "表三“{row|row}”行“其他”栏填报{last}件，恰为该行其余各栏之和，而“总计”填报{total}件，疑似整行错位一栏，请对照原网页表格。",
      en: "Table 3, {row|row}: the column “other organisations” says {last}, just the sum of all others, while the total says {total}. The row seems to be shifted by one column; please compare the original table.",
    },
  },
  remedy: { zh: "请人工核对原网页表格。", en: "Please compare the table on the original page." },
  *check(facts) {
    const { report } = facts;
    for (const table of TABLE_KEYS) {
      if (!report.tables[table]) {
        yield { outcome: "notAssessed", reason: "table-absent", where: table };
        continue;
      }
      const ragged = raggedRows(facts, table, ["row-short", "row-long"]);
      const [first, ...rest] = ragged.map((row) => raggedEvidence(facts, table, row));
      if (!first) continue;
      yield {
        outcome: "review",
        message: "ragged",
        params: { table, rows: ragged.flatMap(({ rows }) => rows), ...rangesOf(ragged) },
        evidence: [first, ...rest],
        place: `${table}/ragged`,
      };
    }
    for (const row of shiftedRows(report)) {
      const { cells } = report.tables.requests!;
      const others = APPLICANT_COLUMNS.slice(0, -1).map((column) => cellEvidence(report, "requests", requestCell(row, column)));
      const [last, total] = [requestCell(row, "otherOrganisation"), requestCell(row, "total")];
      const { value } = cells[total]!;
      const isBlank = value === null;
      yield {
        outcome: "review",
        message: isBlank ? "shifted-blank" : "shifted",
        params: { row, last: cells[last]!.value, ...(!isBlank && { total: value }) },
        evidence: [isBlank ? blankEvidence(facts, "requests", total) : cellEvidence(report, "requests", total), cellEvidence(report, "requests", last), ...others],
      };
    }
  },
});
