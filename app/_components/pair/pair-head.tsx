import type { ReactNode } from "react";
import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatDate, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { SIDES, type PairSummary, type Side, type SideShare } from "./pair-view";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  pair: PairSummary;
}

function OrderTag({ t, pair: { earlier }, side }: Pick<Props, "t" | "pair"> & { side: Side }) {
  if (earlier === null) return <span className="text-mute">{t("originality.orderUnknown")}</span>;
  return earlier.side === side ? (
    <span className="tag tag-review">
      <span aria-hidden="true">?</span>
      {t("originality.origin")}
    </span>
  ) : (
    <span className="text-mute">{t("originality.later")}</span>
  );
}

function HeadRow({ label, children }: { label: string; children: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row" className="!text-mute">{label}</th>
      {children.map((cell, at) => (
        <td key={SIDES[at]}>{cell}</td>
      ))}
    </tr>
  );
}

const dateWords = ({ t, language }: Props, publishedOn: string | null): string => (publishedOn === null ? t("originality.unknownDate") : formatDate(publishedOn, language));

const shareWords = ({ t, language }: Props, { share, sharedHan, ownHan }: SideShare): string =>
  share === null ? "—" : t("originality.shareOf", { share: formatShare(share), shared: formatCount(sharedHan, language), all: formatCount(ownHan, language) });

/** Whose two reports these are, what they share both ways, and which of them was there first. */
export function PairHead(props: Props) {
  const { t, language, filters, pair } = props;
  const { reports, shares, longestRunHan, earlier } = pair;
  return (
    <section className="panel pair-head">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("originality.report")}</span>
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                <span className="block text-mute">{t(side === "own" ? "originality.left" : "originality.right")}</span>
                <Link data-quotes className="link font-semibold" href={address(`/reports/${reports[side].id}`, { ...filters, year: reports[side].year })}>
                  {t("report.title", { agency: reports[side].agencyName, year: String(reports[side].year) })}
                </Link>
                {reports[side].regionName !== "" && <span lang="zh-CN" className="block text-mute">{reports[side].regionName}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <HeadRow label={t("originality.published")}>{SIDES.map((side) => dateWords(props, reports[side].publishedOn))}</HeadRow>
          <HeadRow label={t("originality.order")}>
            {SIDES.map((side) => (
              <OrderTag key={side} t={t} pair={pair} side={side} />
            ))}
          </HeadRow>
          <HeadRow label={t("originality.share")}>{SIDES.map((side) => shareWords(props, shares[side]))}</HeadRow>
          <HeadRow label={t("originality.longest")}>{SIDES.map(() => t("originality.characters", { count: formatCount(longestRunHan, language) }))}</HeadRow>
        </tbody>
      </table>
      <p className="mt-2 text-[12.5px] text-mute">
        {t(pair.isOwnPast ? "originality.pairOwnPast" : "originality.pairOtherBody")} {t("originality.pairCounted")}
      </p>
      <p className="text-[12.5px] text-mute">{t(earlier === null ? "originality.orderNone" : earlier.by === "publishedOn" ? "originality.orderByDate" : "originality.orderByYear")}</p>
      {pair.isMassShared && <p className="notice">{t("originality.massShared")}</p>}
      {pair.isTooShort && <p className="notice">{t("originality.tooShort")}</p>}
    </section>
  );
}
