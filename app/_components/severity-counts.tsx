import { SEVERITIES } from "../../lib/rules/finding";
import { address, type Filters } from "../_server/address";
import type { Language } from "../../lib/rules/rule";
import type { Translate } from "../_i18n/translate";
import { formatCount } from "../_i18n/format";
import { Link } from "./link";
import { REVIEW_SIGN, SEVERITY_SIGNS } from "./tags";

export interface SeverityCounts {
  critical: number | null;
  major: number | null;
  minor: number | null;
  info: number | null;
  inReview: number | null;
}

/** How many findings of each severity concern a body, each leading to exactly those. `filters.year` is the report's year. */
export function SeverityCountTags({ t, language, counts, filters, agencyId }: { t: Translate; language: Language; counts: SeverityCounts; filters: Filters; agencyId: number }) {
  const tags = SEVERITIES.filter((severity) => (counts[severity] ?? 0) > 0);
  if (tags.length === 0 && !counts.inReview) return <span className="text-mute">{t("agencies.none")}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {tags.map((severity) => (
        <Link key={severity} className={`tag tag-${severity}`} href={address("/findings", filters, { agency: agencyId, severity, outcome: "fail", about: "body" })}>
          <span aria-hidden="true">{SEVERITY_SIGNS[severity]}</span>
          {t(`severity.${severity}`)} {formatCount(counts[severity] ?? 0, language)}
        </Link>
      ))}
      {counts.inReview !== null && counts.inReview > 0 && (
        <Link className="tag tag-review" href={address("/findings", filters, { agency: agencyId, outcome: "review", about: "body" })}>
          <span aria-hidden="true">{REVIEW_SIGN}</span>
          {t("outcome.review")} {formatCount(counts.inReview, language)}
        </Link>
      )}
    </span>
  );
}
