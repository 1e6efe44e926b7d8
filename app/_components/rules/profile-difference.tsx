import type { DryRun } from "../../../lib/audit/dry-run";
import type { Example, RuleEffect } from "../../../lib/audit/profile-difference";
import { ruleById } from "../../../lib/rules/registry";
import type { Language } from "../../../lib/rules/rule";
import { formatChange, formatCount, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { cardId } from "../evidence/finding-view";
import { Link } from "../link";
import { Panel, Scroller } from "../panel";
import { GradeTag } from "../tags";

function ReportLink({ example: { reportId, agency, year, fingerprint } }: { example: Example }) {
  return (
    <Link lang="zh-CN" className="quiet-link" href={`/reports/${reportId}${fingerprint === null ? "" : `#${cardId(fingerprint)}`}`}>
      {agency} {year}
    </Link>
  );
}

function EffectRow({ t, language, effect: { ruleId, effect, count, examples } }: { t: Translate; language: Language; effect: RuleEffect }) {
  return (
    <tr>
      <th scope="row" className="min-w-44" data-quotes>
        <code className="mr-1 font-mono text-[12.5px] text-mute">{ruleId}</code> {ruleById(ruleId)?.title[language]}
      </th>
      <td className="whitespace-nowrap">{t(`profile.effect.${effect}`)}</td>
      <td className="n" data-effect={`${ruleId} ${effect}`}>
        {formatCount(count, language)}
      </td>
      <td className="min-w-60 py-1">
        <ul>
          {examples.map((example) => (
            <li key={`${example.reportId} ${example.fingerprint}`}>
              <ReportLink example={example} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Effects({ t, language, run }: { t: Translate; language: Language; run: DryRun }) {
  return (
    <Panel title={t("profile.effects")} note={t("profile.effectsNote", { count: run.affected })}>
      {run.rules.length === 0 ? (
        <p className="text-mute">{t("profile.effectsNone")}</p>
      ) : (
        <Scroller label={t("profile.effects")}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t("profile.rule")}</th>
                <th scope="col">{t("profile.effectColumn")}</th>
                <th scope="col" className="n">
                  {t("profile.count")}
                </th>
                <th scope="col">{t("profile.examples")}</th>
              </tr>
            </thead>
            <tbody>
              {run.rules.map((effect) => (
                <EffectRow key={`${effect.ruleId} ${effect.effect}`} t={t} language={language} effect={effect} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  );
}

function Scores({ t, run: { scores, grades, movers } }: { t: Translate; run: DryRun }) {
  const { meanBefore, meanAfter } = scores;
  return (
    <Panel title={t("profile.scores")} note={t("profile.scoresNote", { count: scores.reports })}>
      <p>
        {t("profile.mean")}: {formatScore(meanBefore)} → <b>{formatScore(meanAfter)}</b>
        {meanBefore !== null && meanAfter !== null && <span className="text-mute"> ({formatChange(meanAfter - meanBefore)})</span>}
      </p>
      <h3 className="mt-3 font-semibold">{t("profile.grades")}</h3>
      {grades.length === 0 && <p className="text-mute">{t("profile.gradesNone")}</p>}
      <ul className="grid gap-1">
        {grades.map(({ from, to, count }) => (
          <li key={`${from} ${to}`} className="flex flex-wrap items-center gap-2">
            <GradeTag t={t} grade={from} reference={false} /> → <GradeTag t={t} grade={to} reference={false} /> {t("unit.reports", { count })}
          </li>
        ))}
      </ul>
      <h3 className="mt-3 font-semibold">{t("profile.movers")}</h3>
      {movers.length === 0 && <p className="text-mute">{t("profile.moversNone")}</p>}
      <ul>
        {movers.map(({ report, before, after }) => (
          <li key={report.reportId}>
            <ReportLink example={report} /> {formatScore(before)} → <b>{formatScore(after)}</b> <span className="text-mute">({formatChange(after - before)})</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What a change would do: which findings come and go, and how scores and grades move. */
export function ProfileDifference({ t, language, run }: { t: Translate; language: Language; run: DryRun }) {
  const isSample = run.judged + run.unreadable < run.total;
  return (
    <>
      <p className="text-mute">
        {isSample ? t("profile.previewSample", { count: run.total, judged: formatCount(run.judged, language) }) : t("profile.previewAll", { count: run.total })}{" "}
        {run.unreadable > 0 && t("profile.previewUnreadable", { count: run.unreadable })} {t("profile.previewSame")}
      </p>
      <Effects t={t} language={language} run={run} />
      <Scores t={t} run={run} />
    </>
  );
}
