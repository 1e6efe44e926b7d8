import type { NamedFinding } from "../../../db/queries/notice-course";
import { isOpen, type NoticeState } from "../../../lib/notices/transitions";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { cardId } from "../evidence/finding-view";
import { Link } from "../link";
import { FindingTag } from "../tags";
import { StandingTag } from "./notice-tags";
import { AnswerForm, ObjectionForm, ObjectionText } from "./objection";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  notice: { id: number; state: NoticeState };
  findings: readonly NamedFinding[];
  mayObject: boolean;
  mayAnswer: boolean;
}

/** The findings of a notice in the words of its letter, each with how it stands now and with the body's objection. */
export function NamedFindings({ t, language, filters, notice, findings, mayObject, mayAnswer }: Props) {
  return (
    <ol className="finding-list">
      {findings.map((finding) => {
        const { objection, state } = finding;
        const isPending = state === "open" || state === "confirmed";
        return (
          <li key={finding.id} className={`finding-row edge-${finding.severity}`} data-named={finding.id}>
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="text-mute">{finding.number}</span>
              <FindingTag t={t} severity={finding.severity} outcome="fail" />
              <b lang="zh-CN" className="font-semibold">
                {finding.title}
              </b>
              <Link className="quiet-link font-mono text-[12.5px] text-mute" href={address(`/rules/${finding.ruleId}`, filters)}>
                {finding.ruleId}
              </Link>
              <span className="ml-auto flex flex-wrap items-center gap-2">
                {finding.isChanged && isPending && <span className="tag tag-review">{t("notices.changed")}</span>}
                <span className="text-[13px] text-mute">{t("notices.detail.now")}</span>
                <StandingTag t={t} finding={state} notice={notice.state} isUpheld={objection?.state === "upheld"} />
              </span>
            </div>
            <p className="mt-0.5 text-body">
              <span className="text-[13px] text-mute">{t("notices.detail.said")} </span>
              <span lang="zh-CN">{finding.statement}</span>
            </p>
            {finding.reportId !== null && state !== "fixed" && (
              <p className="mt-0.5 text-[13px] no-print">
                <Link className="link" href={address(`/reports/${finding.reportId}`, filters, { "#": cardId(finding.fingerprint) })}>
                  {t("notices.detail.openFinding")}
                </Link>
              </p>
            )}
            {objection !== null && <ObjectionText t={t} language={language} objection={objection} />}
            {objection?.state === "open" && mayAnswer && isOpen(notice.state) && <AnswerForm t={t} notice={notice.id} objection={objection.id} />}
            {objection === null && mayObject && isPending && isOpen(notice.state) && <ObjectionForm t={t} notice={notice.id} finding={finding} />}
          </li>
        );
      })}
    </ol>
  );
}
