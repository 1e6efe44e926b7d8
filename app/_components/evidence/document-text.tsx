import { tableLabel } from "../../../lib/report/labels";
import type { ParsedReport } from "../../../lib/report/schema";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { documentBlocks } from "./blocks";
import { cellMarks, DocumentTable } from "./document-table";
import type { FindingView } from "./finding-view";
import { MarkedText, marksOf, type MarkContext } from "./marked-text";

/** The report's own text with its headings marked, its evidence highlighted and its tables drawn as the form. */
export function DocumentText({ t, language, report, findings }: { t: Translate; language: Language; report: ParsedReport; findings: readonly FindingView[] }) {
  const context: MarkContext = { t, language, text: report.text, marks: marksOf(findings), findings };
  const form = { t, language, marks: cellMarks(findings) };
  const blocks = documentBlocks(report);
  if (blocks.length === 0) return <p className="state">{t("report.empty")}</p>;
  return (
    <article className="doc" aria-label={t("report.document")}>
      {blocks.map((block, index) => {
        if (block.kind === "missingTable") {
          return (
            <div key={`missing-${block.table}`} className="missing-table">
              <b>{t("report.tableMissing", { table: tableLabel(block.table, language) })}</b>
              <p>{t("report.tableMissingBody")}</p>
            </div>
          );
        }
        const key = `${block.kind}-${index}`;
        if (block.kind === "table") return <DocumentTable key={key} report={report} table={block.table} marks={context} form={form} />;
        const words = <MarkedText context={context} start={block.start} end={block.end} />;
        if (block.kind === "title") return <h2 key={key} lang="zh-CN">{words}</h2>;
        if (block.kind === "heading") return <h3 key={key} lang="zh-CN">{words}</h3>;
        return <p key={key} lang="zh-CN">{words}</p>;
      })}
    </article>
  );
}
