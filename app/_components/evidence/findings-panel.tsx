import type { NotAssessed } from "../../../lib/rules/finding";
import { reasonText } from "../../../lib/rules/reasons";
import { ruleById } from "../../../lib/rules/registry";
import { cellLabel, rowLabel, sectionLabel, tableLabel } from "../../../lib/report/labels";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { SECTION_KEYS } from "../../../lib/report/sections";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { placeWords, quoteWords } from "../findings/finding-row";
import type { Deciding } from "../findings/deciding";
import { DecisionBar } from "../findings/decision-bar";
import { Link } from "../link";
import { FindingTag } from "../tags";
import { copiedFrom, type FindingView, type OtherPlace } from "./finding-view";
import { toneOf } from "./marked-text";

interface PanelProps {
  t: Translate;
  language: Language;
  filters: Filters;
  deciding: Deciding;
  /** The report itself, and those that it can be laid beside; null for a draft. */
  pairs: { reportId: number; others: ReadonlySet<number> } | null;
}

/** What another report says in its place, with the way there. */
function OtherReportPlace({ t, language, filters, place: { evidence, from, target } }: Omit<PanelProps, "deciding" | "pairs"> & { place: OtherPlace }) {
  const words = `${t("report.title", { agency: from.agency, year: String(from.year) })}${[placeWords(evidence, language)].map((place) => (place === null ? "" : ` · ${place}`)).join("")}`;
  return (
    <>
      {from.reportId === null ? <span data-quotes>{words}</span> : <Link data-quotes className="link" href={address(`/reports/${from.reportId}`, { ...filters, year: from.year }, target === null ? {} : { "#": target })}>{words}</Link>}{" "}
      <q lang="zh-CN" className="quote">
        {quoteWords(evidence.quote)}
      </q>
    </>
  );
}

function FindingCard({ t, language, filters, deciding, pairs, finding }: PanelProps & { finding: FindingView }) {
  const located = finding.places.filter((place) => place.target !== null);
  return (
    <li id={finding.card} tabIndex={-1} data-number={finding.number} className={`finding edge-${toneOf(finding)}`}>
      <div className="flex items-baseline gap-2">
        <h3 className="flex-1" data-quotes>
          <span className="text-mute">{finding.number}</span>{" "}
          {located[0] ? (
            <a href={`#${located[0].target!}`} data-locate={finding.number}>
              {finding.title}
            </a>
          ) : (
            finding.title
          )}
        </h3>
        <Link className="quiet-link font-mono text-[12px] text-mute" href={address(`/rules/${finding.ruleId}`, filters)}>
          {finding.ruleId}
        </Link>
      </div>
      <p data-quotes className="message">
        {finding.equation !== null && <b className="formula">{finding.equation}</b>}
        {finding.message}
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <FindingTag t={t} severity={finding.severity} outcome={finding.outcome} />
        {located.length > 1 &&
          located.map(({ evidence, target }, index) => (
            <a key={`${target}-${index}`} className="tag" href={`#${target!}`} data-goto={target} title={placeWords(evidence, language) ?? quoteWords(evidence.quote)} aria-label={`${t("report.place", { number: index + 1 })}: ${placeWords(evidence, language) ?? quoteWords(evidence.quote)}`}>
              {t("report.place", { number: index + 1 })}
            </a>
          ))}
      </div>
      {pairs && copiedFrom(finding).filter((other) => pairs.others.has(other)).map((other) => (
        <Link key={other} data-pair className="link mt-1.5 inline-block" href={address(`/originality/pair/${pairs.reportId}/${other}`, filters)}>
          {t("originality.openPair")}
        </Link>
      ))}
      {finding.elsewhere.length > 0 && (
        <ul className="mt-1.5 text-[13px] text-mute">
          {finding.elsewhere.map((place) => (
            <li key={`${place.from.path}-${place.target ?? ""}-${place.evidence.quote}`}>
              <OtherReportPlace t={t} language={language} filters={filters} place={place} />
            </li>
          ))}
        </ul>
      )}
      <details className="law">
        <summary>
          {t("report.basis")} {finding.basis.map((basis) => basis.title).join(language === "zh" ? "；" : "; ")}
        </summary>
        {finding.basis.map((basis) => (basis.quotation === null ? null : <blockquote key={basis.title} lang="zh-CN">{basis.quotation}</blockquote>))}
        {finding.remedy !== "" && (
          <p data-quotes>
            <b>{t("report.remedy")}</b> {finding.remedy}
          </p>
        )}
      </details>
      {finding.decision && <DecisionBar t={t} language={language} finding={finding.decision} deciding={deciding} />}
    </li>
  );
}

/** A finding that was dismissed: what it said, why it was dismissed, and the way back. */
function DismissedFinding({ t, language, filters, deciding, finding }: Omit<PanelProps, "pairs"> & { finding: FindingView }) {
  return (
    <li className="mt-2 border-t border-hair pt-2" data-card>
      <p data-quotes>
        <Link className="quiet-link font-mono text-[12px] text-mute" href={address(`/rules/${finding.ruleId}`, filters)}>
          {finding.ruleId}
        </Link>{" "}
        {finding.title}
      </p>
      <p data-quotes className="text-[13px] text-mute">{finding.message}</p>
      {finding.decision && <DecisionBar t={t} language={language} finding={finding.decision} deciding={deciding} />}
    </li>
  );
}

/** The place that could not be judged, in words: a cell, a row, a section or a table. */
function whereWords(where: string, language: Language): string {
  const table = TABLE_KEYS.find((key) => key === where);
  if (table) return tableLabel(table, language);
  const section = SECTION_KEYS.find((key) => key === where);
  if (section) return sectionLabel(section, language);
  const row = rowLabel(where, language);
  return row === where && where.includes(".") ? cellLabel(where, language) : row;
}

/** What no rule could judge, by rule and reason. */
function UnassessedList({ t, language, filters, entries }: Omit<PanelProps, "deciding" | "pairs"> & { entries: readonly NotAssessed[] }) {
  const groups = new Map<string, { ruleId: string; reason: string; places: string[] }>();
  for (const { ruleId, reason, where } of entries) {
    const group = groups.get(`${ruleId}/${reason}`) ?? { ruleId, reason, places: [] };
    groups.set(`${ruleId}/${reason}`, group);
    if (where !== null && !group.places.includes(where)) group.places.push(where);
  }
  return (
    <ul className="unassessed">
      {[...groups.values()].map((group) => (
        <li key={`${group.ruleId}/${group.reason}`}>
          <span className="flex gap-2">
            <span className="flex-1" data-quotes>{ruleById(group.ruleId)?.title[language] ?? group.ruleId}</span>
            <Link className="quiet-link font-mono text-[12px] text-mute" href={address(`/rules/${group.ruleId}`, filters)}>
              {group.ruleId}
            </Link>
          </span>
          <span className="block text-[13px] text-mute">
            {reasonText(group.reason, language)}
            {group.places.length > 0 && ` · ${t("report.unassessedPlaces", { places: group.places.map((where) => whereWords(where, language)).join(language === "zh" ? "、" : ", ") })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The list that the reader came from: the way back to it, and on to what follows in it. */
export interface ListWays {
  back: string;
  next: string;
}

/** The right side of the reading room: findings and questions, worst first, then what could not be judged. */
export function FindingsPanel(props: PanelProps & { findings: readonly FindingView[]; dismissed: readonly FindingView[]; notAssessed: readonly NotAssessed[]; list: ListWays | null }) {
  const { findings, dismissed, notAssessed, list, ...context } = props;
  const { t } = context;
  const fails = findings.filter((finding) => finding.outcome === "fail").length;
  return (
    <aside className="reading-panel" aria-label={t("report.panel")}>
      <div className="mb-2.5 flex flex-wrap justify-between gap-2 text-mute">
        <h2 className="!font-normal">{t("report.summary", { fails, reviews: findings.length - fails })}</h2>
        <span className="no-print whitespace-nowrap text-[12.5px]">
          <kbd>j</kbd> <kbd>k</kbd>{" "}
          <button type="button" data-help className="quiet-link cursor-pointer">
            <kbd>?</kbd> {t("report.help")}
          </button>
        </span>
      </div>
      {list !== null && (
        <p className="no-print mb-2.5 flex flex-wrap justify-between gap-2 text-[13px]">
          <Link className="link" href={list.back}>
            ← {t("triage.backToList")}
          </Link>
          <a className="link" href={list.next} data-next>
            {t("triage.next")} <kbd>n</kbd>
          </a>
        </p>
      )}
      {findings.length === 0 ? (
        <div className="finding edge-good">
          <h3 className="text-good">✓ {t("report.noFindings")}</h3>
          <p className="message">{t("report.noFindingsBody")}</p>
        </div>
      ) : (
        <ol className="findings">
          {findings.map((finding) => (
            <FindingCard key={finding.card} {...context} finding={finding} />
          ))}
        </ol>
      )}
      {dismissed.length > 0 && (
        <details className="finding edge-info">
          <summary>
            <h3 className="inline">{t("decision.dismissedHere", { count: dismissed.length })}</h3>
          </summary>
          <ul>
            {dismissed.map((finding) => (
              <DismissedFinding key={finding.card} {...context} finding={finding} />
            ))}
          </ul>
        </details>
      )}
      <details className="finding edge-info" open={notAssessed.length > 0}>
        <summary>
          <h3 className="inline">
            {t("report.unassessed")} {notAssessed.length}
          </h3>
        </summary>
        <p className="message">{t(notAssessed.length === 0 ? "report.unassessedNone" : "report.unassessedNote")}</p>
        <UnassessedList {...context} entries={notAssessed} />
      </details>
    </aside>
  );
}
