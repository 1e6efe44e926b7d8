import type { FindingListRow } from "../../../db/queries/finding-list";
import type { Language } from "../../../lib/rules/rule";
import { sectionLabel, tableLabel, cellLabel } from "../../../lib/report/labels";
import type { Evidence } from "../../../lib/rules/finding";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { cardId, findingText } from "../evidence/finding-view";
import { Link } from "../link";
import { FindingTag } from "../tags";
import type { Deciding } from "./deciding";
import { DecisionBar } from "./decision-bar";

const QUOTE_CHARS = 90;

/** Where a piece of evidence stands: table and cell, or section. */
export function placeWords(evidence: Evidence, language: Language): string | null {
  if (evidence.table && evidence.cell) return `${tableLabel(evidence.table, language)} · ${cellLabel(evidence.cell, language)}`;
  if (evidence.table) return tableLabel(evidence.table, language);
  return evidence.section ? sectionLabel(evidence.section, language) : null;
}

/** A quotation on one line, cut when it is long. */
export function quoteWords(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.length > QUOTE_CHARS ? `${words.slice(0, QUOTE_CHARS)}…` : words;
}

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  row: FindingListRow;
  showAgency?: boolean;
  deciding: Deciding;
  /** The list itself, as its address has it behind the question mark: the reading room goes on in it. */
  list?: string;
}

/** A finding in a list: what, where, whose, with the quoted words. Its address is the finding in its report. */
export function FindingRow({ t, language, filters, row, showAgency = true, deciding, list }: Props) {
  const text = findingText(row, row.year, language);
  const [evidence] = row.evidence;
  const quote = quoteWords(evidence.quote);
  const place = placeWords(evidence, language);
  return (
    <li className={`finding-row edge-${row.outcome === "review" ? "review" : row.severity}`} data-row>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <FindingTag t={t} severity={row.severity} outcome={row.outcome} />
        <Link data-quotes className="row-link quiet-link font-semibold" href={row.reportId === null ? address(`/agencies/${row.agencyId}`, { ...filters, year: row.year }) : address(`/reports/${row.reportId}`, filters, { list, "#": cardId(row.fingerprint) })} data-open>
          {text.title}
        </Link>
        <Link className="quiet-link font-mono text-[12.5px] text-mute" href={address(`/rules/${row.ruleId}`, filters)}>
          {row.ruleId}
        </Link>
        {showAgency && (
          <span className="ml-auto text-[13px] text-mute">
            <Link lang="zh-CN" className="quiet-link" href={address(`/agencies/${row.agencyId}`, { ...filters, year: row.year })}>
              {row.agencyName}
            </Link>{" "}
            · {row.year}
          </span>
        )}
      </div>
      <p data-quotes className="mt-0.5 text-body">{text.message}</p>
      {quote !== "" && (
        <p className="mt-0.5 text-[13px] text-mute">
          {place !== null && <span>{place} </span>}
          <q lang="zh-CN" className={`quote mark-${row.outcome === "review" ? "review" : row.severity}`}>
            {quote}
          </q>
        </p>
      )}
      <DecisionBar t={t} language={language} finding={row} deciding={deciding} />
    </li>
  );
}
