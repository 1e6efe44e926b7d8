import type { TimelineRow } from "../../../db/queries/notice-course";
import type { Language } from "../../../lib/rules/rule";
import { formatDate, formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";

function words(t: Translate, language: Language, { kind, detail }: TimelineRow): string {
  const { named = 0, remaining = 0, version = 0, finding = 0, deadline, before, withoutVersion } = detail;
  const day = (isoDay: string | undefined): string => (isoDay === undefined ? "—" : formatDate(isoDay, language));
  switch (kind) {
    case "issued":
      return t("notices.event.issued", { named, deadline: day(deadline) });
    case "versionReceived":
      return t("notices.event.versionReceived", { version, remaining });
    case "deadlineMoved":
      return t("notices.event.deadlineMoved", { before: day(before), deadline: day(deadline) });
    case "closed":
      return withoutVersion === true ? t("notices.event.closedWithoutVersion") : t("notices.event.closed");
    case "reopened":
      return t("notices.event.reopened", { remaining });
    case "objectionRaised":
    case "objectionUpheld":
    case "objectionRejected":
      return t(`notices.event.${kind}`, { finding });
    default:
      return t(`notices.event.${kind}`);
  }
}

/** What happened to a notice: when, what, who and why. */
export function Timeline({ t, language, rows }: { t: Translate; language: Language; rows: readonly TimelineRow[] }) {
  return (
    <ol className="grid gap-2">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-x-4 sm:grid-cols-[150px_minmax(0,1fr)]">
          <span className="text-[13px] text-mute">{formatMoment(row.at, language)}</span>
          <span className="min-w-0">
            {words(t, language, row)} <span className="text-[13px] text-mute">{row.actor === null ? t("notices.event.audit") : <span data-quotes>{row.actor}</span>}</span>
            {row.detail.reason !== undefined && (
              <span data-quotes className="block break-words text-[13px] text-mute">
                {t("notices.event.reason", { reason: row.detail.reason })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
