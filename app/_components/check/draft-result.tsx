import type { ParsedReport } from "../../../lib/report/schema";
import { SEVERITIES, type Finding } from "../../../lib/rules/finding";
import type { Language } from "../../../lib/rules/rule";
import type { AuditOutcome } from "../../../lib/audit/ports";
import { formatAmount, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { dueYear } from "../../_server/report-years";
import { DocumentText } from "../evidence/document-text";
import { viewFindings } from "../evidence/finding-view";
import { FindingsPanel } from "../evidence/findings-panel";
import { ReadingRoom } from "../evidence/reading-room";
import { roomHelp } from "../evidence/room-help";
import { ScoreBreakdown } from "../score/score-breakdown";
import { GradeTag } from "../tags";

const OUTCOMES = ["fail", "review"] as const;

/** Worst first, proven faults before questions, in the order of the text: as the findings of a stored report. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || a.evidence[0].span[0] - b.evidence[0].span[0]);

/** What the audit says of a draft: the score with its parts, and the reading room with the draft's own words marked. */
export function DraftResult({ t, language, report, outcome }: { t: Translate; language: Language; report: ParsedReport; outcome: AuditOutcome }) {
  const { score, notAssessed } = outcome;
  const year = report.year ?? dueYear();
  const findings = viewFindings(inOrder(outcome.findings), year, language);
  const filters = { year, region: null, level: null, kind: null, bounds: { kind: "everything" } as const };
  const { agency } = report;
  const name = agency.name === "" ? t("check.agencyUnknown") : `${agency.region !== null && !agency.name.startsWith(agency.region) ? agency.region : ""}${agency.name}`;
  return (
    <section className="mt-5" aria-labelledby="draft-result">
      <header className="report-head">
        <div className="min-w-0 flex-1 basis-80">
          <h2 id="draft-result" className="!text-lg">{t("check.resultTitle")}</h2>
          <p data-quotes>{t("check.recognised", { agency: name, year: report.year === null ? t("check.yearUnknown") : String(report.year) })}</p>
          <p className="text-[13px] text-mute">{t("check.notStored")}</p>
        </div>
        <p className="flex items-center gap-2">
          <span className={`text-2xl font-semibold ${score.reference ? "text-mute" : ""}`}>{formatScore(score.total)}</span>
          <GradeTag t={t} grade={score.grade} reference={score.reference} />
          {score.assessable < 100 && <span className="text-[12.5px] text-mute">{t("score.assessable", { points: formatAmount(score.assessable, language) })}</span>}
        </p>
      </header>
      <div className="panel mb-4">
        <ScoreBreakdown t={t} language={language} score={score} report="" />
      </div>
      <div className="border-t border-line">
        <ReadingRoom help={roomHelp(t, false, false)}>
          <DocumentText t={t} language={language} report={report} findings={findings} />
          <FindingsPanel t={t} language={language} filters={filters} findings={findings} dismissed={[]} notAssessed={notAssessed} pairs={null} deciding={{ mayDecide: false, mayAssign: false, reviewers: null, back: "/check", notices: new Map() }} list={null} />
        </ReadingRoom>
      </div>
    </section>
  );
}
