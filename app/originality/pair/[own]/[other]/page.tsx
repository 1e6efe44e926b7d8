import type { Metadata } from "next";
import { z } from "zod";
import { boundsOf } from "../../../../../lib/accounts/account";
import { Crumbs } from "../../../../_components/crumbs";
import { Link } from "../../../../_components/link";
import { PairHead } from "../../../../_components/pair/pair-head";
import { PairLegend } from "../../../../_components/pair/pair-legend";
import { PairRoom } from "../../../../_components/pair/pair-room";
import { PairSection } from "../../../../_components/pair/pair-section";
import { Shell } from "../../../../_components/shell";
import { StateMessage } from "../../../../_components/state-message";
import { requireAccount } from "../../../../_server/account";
import { address, paramBy, parseFilters, type RawSearchParams } from "../../../../_server/address";
import { readPreferences } from "../../../../_server/preferences";
import { reachableReport } from "../../../../_server/reachable";
import { readId } from "../../../../_server/read-id";
import { reportPair } from "../../../../_server/report-pair";

interface Props {
  params: Promise<{ own: string; other: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await readPreferences();
  const ids = await params;
  const [own, other] = await Promise.all([reachableReport(readId(ids.own)), reachableReport(readId(ids.other))]);
  const names = { own: own.report.agencyName, ownYear: String(own.report.year), other: other.report.agencyName, otherYear: String(other.report.year) };
  return { title: t("app.title", { page: t("originality.pairTitle", names) }) };
}

export default async function PairPage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const ids = await params;
  const [ownId, otherId] = [readId(ids.own), readId(ids.other)];
  const asked = await searchParams;
  const { summary, texts, sections } = await reportPair(ownId, otherId);
  const { own, other } = summary.reports;
  const filters = parseFilters(asked, own.year, boundsOf(await requireAccount()));
  const showLeftOut = paramBy(asked, "leftOut", z.literal("show")) !== null;
  const self = (change: { swapped?: boolean; leftOut?: boolean } = {}): string =>
    address(change.swapped ? `/originality/pair/${otherId}/${ownId}` : `/originality/pair/${ownId}/${otherId}`, filters, { leftOut: (change.leftOut ?? showLeftOut) ? "show" : null });
  const title = (report: typeof own): string => t("report.title", { agency: report.agencyName, year: String(report.year) });
  const crumbs = [
    { label: t("nav.originality"), href: address("/originality", filters) },
    { label: title(own), href: address(`/reports/${ownId}`, filters, { tab: "copied" }), isName: true },
  ];
  return (
    <Shell preferences={preferences} place="originality" filters={filters} back={self()} printable bar={<Crumbs label={t("nav.originality")} crumbs={crumbs} />}>
      <PairRoom
        help={{
          title: t("originality.help"),
          close: t("findings.helpClose"),
          rows: [
            { keys: ["j", "k"], does: t("originality.helpMove") },
            { keys: ["Enter"], does: t("originality.helpOther") },
            { keys: ["?"], does: t("findings.helpHelp") },
            { keys: ["Esc"], does: t("findings.helpEscape") },
          ],
        }}
      >
        <h1>{t("originality.pair")}</h1>
        <p data-quotes className="subtitle">{t("originality.pairTitle", { own: own.agencyName, ownYear: String(own.year), other: other.agencyName, otherYear: String(other.year) })}</p>
        <PairHead t={t} language={language} filters={filters} pair={summary} />
        <div className="no-print mt-3 flex flex-wrap items-center gap-2">
          <Link className="btn" href={self({ swapped: true })}>
            {t("originality.swap")}
          </Link>
          <Link className="btn" href={self({ leftOut: !showLeftOut })} scroll={false}>
            {t(showLeftOut ? "originality.leftOutHide" : "originality.leftOutShow")}
          </Link>
          <span className="ml-auto text-[12.5px] text-mute">
            <kbd>j</kbd> <kbd>k</kbd>{" "}
            <button type="button" data-help className="quiet-link cursor-pointer">
              <kbd>?</kbd> {t("report.help")}
            </button>
          </span>
        </div>
        {sections === null || sections.length === 0 ? (
          <section className="panel mt-4">
            <StateMessage title={t(sections === null ? "originality.notComparable" : "originality.nothingToCompare")}>
              <p>{t(sections === null ? "originality.notComparableBody" : "originality.nothingToCompareBody")}</p>
            </StateMessage>
          </section>
        ) : (
          <>
            <PairLegend t={t} showLeftOut={showLeftOut} />
            {sections.map((paired) => (
              <PairSection key={paired.section} t={t} language={language} names={{ own: title(own), other: title(other) }} texts={texts} paired={paired} showLeftOut={showLeftOut} />
            ))}
          </>
        )}
      </PairRoom>
    </Shell>
  );
}
