import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatDate, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { SIDES, type PairSummary, type Side } from "./pair-view";

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

/** Whose two reports these are, what they share both ways, and which of them was there first. */
export function PairHead({ t, language, filters, pair }: Props) {
  const { reports, shares, longestRunHan, earlier } = pair;
  const characters = (count: number): string => t("originality.characters", { count: formatCount(count, language) });
  const rows = [
    { label: "published", cell: (side) => reports[side].publishedOn === null ? t("originality.unknownDate") : formatDate(reports[side].publishedOn, language) },
    { label: "order", cell: (side) => <OrderTag t={t} pair={pair} side={side} /> },
    {
      label: "share",
      cell: (side) => {
        const { share, sharedHan, ownHan } = shares[side];
        return share === null ? "—" : <b className="font-semibold">{t("originality.shareOf", { share: formatShare(share), shared: formatCount(sharedHan, language), all: formatCount(ownHan, language) })}</b>;
      },
    },
    { label: "longest", cell: () => characters(longestRunHan) },
  ] as const satisfies readonly { label: string; cell: (side: Side) => React.ReactNode }[];
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
          {rows.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row" className="!text-mute">{t(`originality.${label}`)}</th>
              {SIDES.map((side) => (
                <td key={side}>{cell(side)}</td>
              ))}
            </tr>
          ))}
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
