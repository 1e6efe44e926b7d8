import type { FindingState } from "../../../lib/findings/reconcile";
import { daysLeft, standingOf, type Standing } from "../../../lib/notices/standing";
import type { NoticeState } from "../../../lib/notices/transitions";
import type { Language } from "../../../lib/rules/rule";
import { formatDate } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";

const NOTICE_LOOKS: Record<NoticeState, { sign: string; className: string }> = {
  issued: { sign: "→", className: "tag-fine" },
  rectifying: { sign: "△", className: "tag-minor" },
  rechecking: { sign: "?", className: "tag-review" },
  closed: { sign: "✓", className: "tag-excellent" },
  withdrawn: { sign: "–", className: "" },
};
const STANDING_LOOKS: Record<Standing, { sign: string; className: string }> = { ...NOTICE_LOOKS, toVerify: { sign: "?", className: "tag-review" }, confirmed: { sign: "●", className: "tag-minor" }, revoked: { sign: "–", className: "" } };

function Tag({ sign, className, words }: { sign: string; className: string; words: string }) {
  return (
    <span className={`tag ${className}`}>
      <span aria-hidden="true">{sign}</span>
      {words}
    </span>
  );
}

/** The state of a notice, as sign and word. */
export const NoticeTag = ({ t, state }: { t: Translate; state: NoticeState }) => <Tag {...NOTICE_LOOKS[state]} words={t(`notices.states.${state}`)} />;

/** How far a finding of a notice has come. What the office itself dismissed is not called an objection upheld. */
export function StandingTag({ t, finding, notice, isUpheld }: { t: Translate; finding: FindingState; notice: NoticeState; isUpheld: boolean }) {
  const standing = standingOf(finding, notice);
  return <Tag {...STANDING_LOOKS[standing]} words={standing === "revoked" && !isUpheld ? t("notices.dismissed") : t(`notices.standing.${standing}`)} />;
}

/** A notice's deadline, with the days that are left or that it is overdue by. */
export function Deadline({ t, language, notice, today }: { t: Translate; language: Language; notice: { state: NoticeState; deadline: string }; today: string }) {
  const left = daysLeft(notice, today);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {formatDate(notice.deadline, language)}
      {left !== null && left < 0 && <Tag sign="✕" className="tag-critical" words={t("notices.overdue", { days: -left })} />}
      {left === 0 && <Tag sign="▲" className="tag-major" words={t("notices.lastDay")} />}
      {left !== null && left > 0 && <span className="text-[12.5px] text-mute">{t("notices.left", { days: left })}</span>}
    </span>
  );
}
