import { splitCell, TABLE_KEYS, type TableKey } from "../../report/cells";
import { disclosureCells, disputesCells, requestsCells } from "../../report/formats";
import type { ReportFacts } from "../facts";
import type { Observation } from "../rule";
import { defineRule } from "../rule";
import { blankCells, blankEvidence } from "../shared/blank-cells";
import { isCopyDoubtful } from "../shared/copy";
import { requestsShape } from "../shared/requests-identities";
import { raggedEvidence, raggedRows, rangesOf } from "../shared/row-diagnostics";
import { shiftedRows } from "../shared/shifted-rows";

const KEY_ROWS: readonly string[] = ["newReceived", "carriedOver", "total", "carriedForward"];
const MANY_SHARE = 0.1;
const MAX_NAMED_CELLS = 6;
/** Rows whose figures the reader left out for another reason than too few values. */
const UNREAD_ROWS: Readonly<Record<string, string>> = { "row-long": "row-long", "row-repeated": "cell-unread", "columns-unknown": "cell-unread", "row-doubtful": "cell-unread" };

/**
 * Every cell of the three tables says a number; where there is nothing to report it says 0 (the uniform format).
 * Silently ignored: rows that are missing altogether (TPL-003), words in place of numbers (TAB-005), rows that seem shifted
 * (TAB-008). A row with too few
 * values is a question only: the figure may have been lost when the text was taken from the page.
 */
export const cellBlank = defineRule({
  id: "TAB-004",
  name: "cell-blank",
  title: { zh: "单元格空白或缺失", en: "Blank or missing cells" },
  checks: { zh: "表二、表三、表四的每个单元格是否填有数字，空白和“-”“/”“—”均视为未填。", en: "Whether every cell of the three tables holds a number; blanks and marks such as - / — do not count as one." },
  leavesAlone: { zh: "整行缺失；填写文字的单元格；数值个数不足的行只作提问。", en: "Rows missing altogether; cells with words; rows with too few values are only asked about." },
  severity: "major",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: [],
  basis: ["format2021", "format2019"],
  messages: {
    blank: {
      zh: "{table|table}“{cells|cell}”（共{k}处）空白或以符号代替数字，涉及的勾稽关系无法核对；没有数据的应填“0”。",
      en: "{table|table}: {k} cell(s) blank or with a mark in place of a number: {cells|cell}. The sums involved cannot be checked; where there is nothing to report, the cell must say 0.",
    },
    "blank-rows": {
      zh: "{table|table}“{rows|row}”等行共{k}处单元格空白或以符号代替数字，涉及的勾稽关系无法核对；没有数据的应填“0”。",
      en: "{table|table}: {k} cells are blank or hold a mark in place of a number, among them in the rows {rows|row}. The sums involved cannot be checked; where there is nothing to report, the cell must say 0.",
    },
    "row-short": {
      zh: "{table|table}“{rows|row}”行只读到{found}个数值（应有{due}个），共少{k}个，无法判断各值属于哪一栏；可能是单元格空白，也可能是采集时遗漏，请核对原网页。",
      en: "{table|table}, {rows|row}: only {found} values were read where {due} are due, {k} fewer in all, so their columns cannot be told. Cells may be blank, or values were lost when the text was fetched; please look at the original page.",
    },
  },
  remedy: { zh: "{table|table}“{rows|row}”等{k}处单元格空白，没有数据的应填“0”，请补填。", en: "{table|table}: {k} cell(s) are blank ({rows|row}). Where there is nothing to report, the cell must say 0; please fill them in." },
  *check(facts) {
    for (const table of TABLE_KEYS) {
      if (!facts.report.tables[table]) yield { outcome: "notAssessed", reason: "table-absent", where: table };
      else {
        yield* blanksOf(facts, table);
        yield* shortRowsOf(facts, table);
        for (const { code, where = table, table: concerned } of facts.report.diagnostics) {
          if (concerned === table && UNREAD_ROWS[code] !== undefined) yield { outcome: "notAssessed", reason: UNREAD_ROWS[code], where };
        }
      }
    }
  },
});

function* blanksOf(facts: ReportFacts, table: TableKey): Generator<Observation<"blank" | "blank-rows">> {
  const shifted: readonly string[] = table === "requests" ? shiftedRows(facts.report) : [];
  const cells = blankCells(facts.report.tables[table]!).filter((cell) => !shifted.includes(splitCell(cell).row));
  const [first, ...rest] = cells.map((cell) => blankEvidence(facts, table, cell));
  if (!first) return;
  const rows = [...new Set(cells.map((cell) => splitCell(cell).row))];
  const isNamed = cells.length <= MAX_NAMED_CELLS;
  yield {
    outcome: isCopyDoubtful(facts) ? "review" : "fail",
    message: isNamed ? "blank" : "blank-rows",
    params: { table, k: cells.length, rows: rows.slice(0, MAX_NAMED_CELLS), cells: cells.slice(0, MAX_NAMED_CELLS) },
    evidence: [first, ...rest],
    severity: severityOf(facts, table, cells.length, cells.some((cell) => isKeyCell(table, cell))),
    place: `${table}/blank`,
  };
}

function* shortRowsOf(facts: ReportFacts, table: TableKey): Generator<Observation<"row-short">> {
  const short = raggedRows(facts, table, ["row-short"]);
  const [first, ...rest] = short.map((row) => raggedEvidence(facts, table, row));
  if (!first) return;
  const k = short.reduce((total, { found, due }) => total + Math.max(1, due - found), 0);
  const rows = short.flatMap((row) => row.rows);
  yield {
    outcome: "review",
    message: "row-short",
    params: { table, k, rows, ...rangesOf(short) },
    evidence: [first, ...rest],
    severity: severityOf(facts, table, k, table === "disputes" || rows.some((row) => KEY_ROWS.includes(row))),
    place: `${table}/short`,
  };
}

const isKeyCell = (table: TableKey, cell: string): boolean => {
  const { row, column } = splitCell(cell);
  return table === "requests" ? KEY_ROWS.includes(row) : table === "disputes" && column === "total";
};

function severityOf(facts: ReportFacts, table: TableKey, missing: number, concernsKeyCell: boolean): "major" | "minor" {
  const due = table === "disputes" ? disputesCells() : table === "requests" ? requestsCells(requestsShape(facts.report)) : disclosureCells(facts.tabularEra ?? "2021");
  return concernsKeyCell || missing >= due.length * MANY_SHARE ? "major" : "minor";
}
