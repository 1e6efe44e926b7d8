import type { PublicationStatus } from "../../../db/queries/publication";
import type { Language } from "../../../lib/rules/rule";
import { formatDate } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";

const LOOKS: Record<PublicationStatus, { sign: string; className: string }> = {
  onTime: { sign: "✓", className: "tag-excellent" },
  late: { sign: "▲", className: "tag-major" },
  undetermined: { sign: "–", className: "" },
  missing: { sign: "✕", className: "tag-critical" },
};

/** Whether and when a report was published. */
export function StatusTag({ t, language, status, publishedOn }: { t: Translate; language: Language; status: PublicationStatus; publishedOn: string | null }) {
  const { sign, className } = LOOKS[status];
  return (
    <span className="inline-flex items-center gap-2">
      <span className={`tag ${className}`}>
        <span aria-hidden="true">{sign}</span>
        {t(`status.${status}`)}
      </span>
      {publishedOn !== null && <span className="text-[12.5px] text-mute">{formatDate(publishedOn, language)}</span>}
    </span>
  );
}
