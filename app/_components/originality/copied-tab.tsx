import type { SharedTextRow } from "../../../db/queries/shared-text";
import { sectionLabel } from "../../../lib/report/labels";
import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import type { CopiedPassage } from "../../_server/copied-passages";
import { quoteWords } from "../findings/finding-row";
import { Link } from "../link";
import { passageId } from "../pair/pair-text";
import { StateMessage } from "../state-message";
import { toldShare } from "./cluster-words";
import { ReportName } from "./report-name";

/** What a report shares with one other, with the longest passages where they may be shown. */
export interface CopiedText {
  shared: SharedTextRow;
  passages: readonly CopiedPassage[];
}
interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  reportId: number;
}

function CopiedEntry({ t, language, filters, reportId, entry: { shared, passages } }: Props & { entry: CopiedText }) {
  const { other, relation, massShared, sections, sharers } = shared;
  const pair = (number?: number): string => address(`/originality/pair/${reportId}/${other.reportId}`, filters, number === undefined ? {} : { "#": passageId("own", number) });
  const concerned = sections.filter(({ sharedHan }) => sharedHan > 0).map(({ section }) => sectionLabel(section, language));
  return (
    <li className="border-t border-hair py-3 first:border-t-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          <ReportName t={t} filters={filters} report={other} />
        </h3>
        <span className="tag">{t(`originality.relationOf.${massShared ? "massShared" : relation === "own-past" ? "ownPast" : "otherBody"}`)}</span>
        {other.withinBounds && (
          <Link data-pair className="link ml-auto" href={pair()} aria-label={`${t("originality.openPair")}: ${t("report.title", { agency: other.agencyName, year: String(other.year) })}`}>
            {t("originality.openPair")}
          </Link>
        )}
      </div>
      <p className="text-[13px] text-mute">
        {t("originality.ownShare")} <b className="text-ink">{formatShare(toldShare(shared.containment))}</b> · {t("originality.otherShare")} <b className="text-ink">{formatShare(toldShare(shared.otherContainment))}</b> · {t("originality.longest")}{" "}
        {t("originality.characters", { count: formatCount(shared.longestRunHan, language) })} · {concerned.join(language === "zh" ? "、" : ", ")}
        {relation === "other-body" && !massShared && sharers > 1 && ` · ${t("originality.sharers", { count: sharers })}`}
      </p>
      {passages.length > 0 && (
        <ol className="mt-1.5 grid gap-1 text-[13px]" aria-label={t("originality.longestPassages")}>
          {passages.map(({ number, words, han }) => (
            <li key={number} className="flex items-baseline gap-2">
              <Link className="pair-number" href={pair(number)} aria-label={t("originality.passageLink", { number })}>
                {number}
              </Link>
              <span>
                <q lang="zh-CN" className="quote">
                  {quoteWords(words)}
                </q>{" "}
                <span className="whitespace-nowrap text-mute">{t("originality.counted", { count: formatCount(han, language) })}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/**
 * The reports that a report shares its words with, the most shared first.
 * @param isCompared whether the report was compared with others at all
 */
export function CopiedTab({ entries, isCompared, isCurrent, ...props }: Props & { entries: readonly CopiedText[]; isCompared: boolean; isCurrent: boolean }) {
  const { t } = props;
  return (
    <div className="border border-t-0 border-line bg-paper p-5">
      {!isCurrent && <p className="notice mb-3">{t("originality.tabCurrent")}</p>}
      {entries.length === 0 ? (
        <StateMessage title={t(isCompared ? "originality.tabEmpty" : "originality.tabWaiting")}>
          <p>{t(isCompared ? "originality.tabEmptyBody" : "originality.tabWaitingBody")}</p>
        </StateMessage>
      ) : (
        <>
          <h2 className="!font-normal text-[13px] text-mute">{t("originality.tabNote")}</h2>
          <ol className="copied">
            {entries.map((entry) => (
              <CopiedEntry key={`${entry.shared.other.reportId}/${String(entry.shared.massShared)}`} {...props} entry={entry} />
            ))}
          </ol>
          <p className="mt-3 text-[12.5px] text-mute">{t("originality.pairCounted")}</p>
        </>
      )}
    </div>
  );
}
