import type { TableKey } from "../../../lib/report/cells";
import type { TabularEra } from "../../../lib/report/formats";
import { tableLabel } from "../../../lib/report/labels";
import type { ParsedReport, ReportTable } from "../../../lib/report/schema";
import { DisclosureForm } from "../forms/disclosure-form";
import { DisputesForm } from "../forms/disputes-form";
import type { CellMark, FormContext } from "../forms/form-cell";
import { disclosureForm, disputesForm, markKey, requestsForm, shapeOf, type CellView } from "../forms/form-model";
import { RequestsForm } from "../forms/requests-form";
import { LOCALES } from "../../_i18n/translate";
import { Scroller } from "../panel";
import { FindingTag } from "../tags";
import type { FindingView } from "./finding-view";
import { MarkedText, toneOf, type MarkContext } from "./marked-text";
import { gravest } from "./marks";

const QUOTE_CHARS = 60;

/** What the findings say of every cell of the forms. */
export function cellMarks(findings: readonly FindingView[]): ReadonlyMap<string, CellMark> {
  const byCell = new Map<string, FindingView[]>();
  for (const finding of findings) {
    for (const { evidence } of finding.places) {
      if (!evidence.table || !evidence.cell) continue;
      const key = markKey(evidence.table, evidence.cell);
      const known = byCell.get(key) ?? [];
      if (!known.includes(finding)) byCell.set(key, [...known, finding]);
    }
  }
  return new Map(
    [...byCell].map(([key, concerned]) => [
      key,
      {
        numbers: concerned.map((finding) => finding.number),
        cards: concerned.map((finding) => finding.card),
        tone: gravest(concerned.map(toneOf)),
        tip: concerned.map((finding) => (finding.equation === null ? finding.message : `${finding.equation}\n${finding.message}`)).join("\n"),
      },
    ]),
  );
}

function drawForm(table: TableKey, found: ReportTable, due: TabularEra, context: FormContext) {
  if (table === "disputes") {
    const cells = disputesForm(found);
    return { form: <DisputesForm context={context} cells={cells} />, cells };
  }
  if (table === "requests") {
    const rows = requestsForm(found, shapeOf("requests", found, due));
    return { form: <RequestsForm context={context} rows={rows} />, cells: rows.flatMap((row) => row.cells) };
  }
  const blocks = disclosureForm(found, shapeOf("disclosure", found, due));
  return { form: <DisclosureForm context={context} blocks={blocks} />, cells: blocks.flatMap((block) => block.rows.flatMap((row) => row.cells)) };
}

function Legend({ context, cells, marked }: { context: FormContext; cells: readonly CellView[]; marked: readonly FindingView[] }) {
  const { t } = context;
  const entries = [
    marked.some((finding) => finding.outcome === "fail") && { sample: "bad bad-critical", words: t("report.legendWrong") },
    marked.some((finding) => finding.outcome === "review") && { sample: "bad bad-review", words: t("report.legendQuestion") },
    cells.some((cell) => cell.state === "unread") && { sample: "unread", words: t("report.legendUnread") },
    cells.some((cell) => cell.state === "blank") && { sample: "blank", words: t("report.legendBlank") },
    cells.some((cell) => cell.inferred) && { sample: "inferred", words: t("report.legendInferred") },
  ].filter((entry) => entry !== false);
  if (entries.length === 0) return null;
  return (
    <p className="form-legend">
      <span className="sr-only">{t("report.legend")}</span>
      {entries.map((entry) => (
        <span key={entry.words}>
          <i className={entry.sample} aria-hidden="true" />
          {entry.words}
        </span>
      ))}
    </p>
  );
}

/** A table in its place in the document: drawn as the form, with the equations of its findings under it and its own text to unfold. */
export function DocumentTable({ report, table, marks, form }: { report: ParsedReport; table: TableKey; marks: MarkContext; form: FormContext }) {
  const { t, language } = form;
  const found = report.tables[table]!;
  const drawn = drawForm(table, found, report.eraDue === "2019" ? "2019" : "2021", form);
  const concerned = marks.findings.filter((finding) => finding.places.some(({ evidence }) => evidence.table === table));
  const loose = concerned.flatMap((finding) => finding.places.filter(({ evidence, target }) => evidence.table === table && !evidence.cell && target !== null).map((place) => ({ finding, ...place })));
  const name = tableLabel(table, language);
  return (
    <figure className="document-table" aria-label={name} lang={LOCALES[language]}>
      <Scroller label={name}>{drawn.form}</Scroller>
      <Legend context={form} cells={drawn.cells} marked={concerned.filter((finding) => finding.places.some(({ evidence }) => evidence.cell && evidence.table === table))} />
      {loose.length > 0 && (
        <p className="form-words">
          {t("report.tableMarks")}{" "}
          {loose.map(({ finding, evidence, target }) => (
            <a key={target} id={target!} href={`#${finding.card}`} lang="zh-CN" className={`mark mark-${toneOf(finding)}`} data-findings={finding.number} data-pick={finding.number}>
              {evidence.quote.length > QUOTE_CHARS ? `${evidence.quote.slice(0, QUOTE_CHARS)}…` : evidence.quote}
              <sup aria-hidden="true">{finding.number}</sup>
            </a>
          ))}
        </p>
      )}
      {concerned.length > 0 && (
        <ul data-quotes className="equations" aria-label={t("report.tableNotes", { table: name })}>
          {concerned.map((finding) => (
            <li key={finding.card} data-findings={finding.number} className={`equation equation-${toneOf(finding)}`}>
              <FindingTag t={t} severity={finding.severity} outcome={finding.outcome} />
              <a href={`#${finding.card}`} data-pick={finding.number}>
                {finding.equation !== null && <b className="formula">{finding.equation}</b>}
                {finding.message}
                <sup aria-hidden="true">{finding.number}</sup>
              </a>
            </li>
          ))}
        </ul>
      )}
      <details className="raw-text">
        <summary>{t("report.tableText")}</summary>
        <pre lang="zh-CN">
          <MarkedText context={marks} start={found.span[0]} end={found.span[1]} anchors={false} />
        </pre>
      </details>
    </figure>
  );
}
