import type { Grade, Severity } from "../../lib/rules/finding";
import type { Translate } from "../_i18n/translate";

/** A sign beside every word, so that colour is never the only carrier. */
export const SEVERITY_SIGNS: Record<Severity, string> = { critical: "✕", major: "▲", minor: "●", info: "ⓘ" };
export const REVIEW_SIGN = "?";
const GRADE_SIGNS: Record<Grade, string> = { excellent: "✓", good: "✓", fair: "△", poor: "✕", unrated: "–" };

const Sign = ({ children }: { children: string }) => <span aria-hidden="true">{children}</span>;

/** The severity of a finding, or "to verify" where a person must decide. */
export function FindingTag({ t, severity, outcome }: { t: Translate; severity: Severity; outcome: "fail" | "review" }) {
  if (outcome === "review") {
    return (
      <span className="tag tag-review">
        <Sign>{REVIEW_SIGN}</Sign>
        {t("outcome.review")} · {t(`severity.${severity}`)}
      </span>
    );
  }
  return (
    <span className={`tag tag-${severity}`}>
      <Sign>{SEVERITY_SIGNS[severity]}</Sign>
      {t(`severity.${severity}`)}
    </span>
  );
}

/** The grade, and visibly so when the score is for reference only. */
export function GradeTag({ t, grade, reference }: { t: Translate; grade: Grade; reference: boolean }) {
  if (reference && grade !== "unrated") {
    return (
      <span className="tag">
        <Sign>※</Sign>
        {t("grade.reference")}
      </span>
    );
  }
  return (
    <span className={`tag tag-${grade === "good" ? "fine" : grade}`}>
      <Sign>{GRADE_SIGNS[grade]}</Sign>
      {t(`grade.${grade}`)}
    </span>
  );
}
