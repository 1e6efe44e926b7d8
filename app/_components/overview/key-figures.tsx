import type { ReactNode } from "react";
import type { YearlyTotals } from "../../../db/queries/yearly-totals";
import { address, type Filters } from "../../_server/address";
import type { Language } from "../../../lib/rules/rule";
import { formatChange, formatCount, formatScore, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";

interface Figure {
  label: string;
  value: string;
  /** Null: the number counts no rows that could be opened. */
  href: string | null;
  tone?: string;
  note: ReactNode;
}

/** The six numbers of a year, each leading to the rows it counts. */
export function KeyFigures({ t, language, filters, now, before }: { t: Translate; language: Language; filters: Filters; now: YearlyTotals; before: YearlyTotals | undefined }) {
  const count = (value: number): string => formatCount(value, language);
  const agencies = (show: string): string => address("/agencies", filters, { show });
  const lastYear = before ? t("overview.lastYear", { value: "" }).trim() : t("overview.lastYearNone");
  const part = (show: string, words: string): ReactNode => (
    <Link className="num-link" href={agencies(show)}>
      {words}
    </Link>
  );
  const figures: Figure[] = [
    {
      label: t("status.due"),
      value: now.due === 0 ? "—" : count(now.due),
      href: now.due === 0 ? null : agencies("due"),
      note: now.due === 0 ? t("overview.noRoster") : t("overview.dueNote"),
    },
    {
      label: t("status.received"),
      value: count(now.received),
      href: agencies("received"),
      note: (
        <>
          {part("onTime", `${t("status.onTime")} ${count(now.onTime)}`)} · {part("late", `${t("status.late")} ${count(now.late)}`)}
          {now.undetermined > 0 && <> · {part("undetermined", t("overview.undetermined", { count: count(now.undetermined) }))}</>}
        </>
      ),
    },
    {
      label: t("status.missing"),
      value: now.due === 0 ? "—" : count(now.missing),
      href: now.due === 0 ? null : agencies("missing"),
      tone: now.missing > 0 ? "text-critical" : "",
      note: before && before.due > 0 ? t("overview.lastYear", { value: count(before.missing) }) : t("overview.lastYearNone"),
    },
    {
      label: t("overview.meanScore"),
      value: formatScore(now.mean),
      href: now.mean === null ? null : agencies("ranked"),
      note: (
        <>
          {before?.mean != null && now.mean !== null ? `${t("overview.lastYear", { value: formatScore(before.mean) })}  ${formatChange(now.mean - before.mean)}` : lastYear === "" ? "" : t("overview.rated", { count: now.ranked })}
        </>
      ),
    },
    {
      label: t("overview.criticalAgencies"),
      value: count(now.critical),
      href: agencies("critical"),
      tone: now.critical > 0 ? "text-major" : "",
      note: now.received === 0 ? "" : t("overview.criticalShare", { share: formatShare(now.critical / now.received) }),
    },
    {
      label: t("overview.questions"),
      value: count(now.inReview),
      href: address("/findings", filters, { outcome: "review", about: "body" }),
      tone: now.inReview > 0 ? "text-review" : "",
      note: t("overview.questionsNote"),
    },
  ];
  return (
    <dl className="kpis" aria-label={t("overview.key")}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>
            {figure.href === null ? (
              <span className={`figure ${figure.tone ?? ""}`}>{figure.value}</span>
            ) : (
              <Link className={`figure quiet-link ${figure.tone ?? ""}`} href={figure.href}>
                {figure.value}
              </Link>
            )}
            <span className="note">{figure.note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
