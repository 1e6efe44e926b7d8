import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { copyCluster } from "../../../db/queries/copy-clusters";
import { regionNames } from "../../../db/queries/filter-choices";
import { boundsOf } from "../../../lib/accounts/account";
import { Crumbs } from "../../_components/crumbs";
import { Link } from "../../_components/link";
import { clusterName, regionsNamed, regionWords, toldShare, yearsWords } from "../../_components/originality/cluster-words";
import { MemberTable } from "../../_components/originality/member-table";
import { PairList } from "../../_components/originality/pair-list";
import { PairMatrix } from "../../_components/originality/pair-matrix";
import { Panel } from "../../_components/panel";
import { Shell } from "../../_components/shell";
import { formatShare } from "../../_i18n/format";
import { requireAccount } from "../../_server/account";
import { address, paramBy, parseFilters, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { readPreferences } from "../../_server/preferences";
import { readId } from "../../_server/read-id";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

const PAIRS_SHOWN = 50;
/** A matrix of more members is not read any more. */
const MOST_IN_MATRIX = 12;

/** A cluster that has at least one report within the account's bounds. */
const reachableCluster = cache(async (id: number) => {
  const bounds = boundsOf(await requireAccount());
  const cluster = await copyCluster(await database(), { bounds }, id);
  if (!cluster) notFound();
  return { bounds, cluster };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await readPreferences();
  const { cluster } = await reachableCluster(readId((await params).id));
  return { title: t("app.title", { page: clusterName(t, cluster) }) };
}

export default async function ClusterPage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = readId((await params).id);
  const asked = await searchParams;
  const { bounds, cluster } = await reachableCluster(id);
  const filters = parseFilters(asked, null, bounds);
  const areAllShown = paramBy(asked, "pairs", z.literal("all")) !== null;
  const pairs = areAllShown ? cluster.pairs : cluster.pairs.slice(0, PAIRS_SHOWN);
  const names = await regionNames(await database(), regionsNamed([cluster]));
  const facts = [
    { label: "bodies", words: t("unit.agencies", { count: cluster.bodies }), note: t("unit.reports", { count: cluster.reports }) },
    { label: "likelyOrigin", words: cluster.origin.agencyName, note: t(cluster.originIsKnown ? "originality.orderShort" : "originality.originUnsure") },
    { label: "years", words: yearsWords(cluster.years), note: null },
    { label: "spread", words: regionWords(t, cluster.regions, names), note: cluster.regions.length > 1 ? t("originality.spreadWords", { prefectures: cluster.prefectures.length, regions: cluster.regions.length }) : null },
    { label: "meanShare", words: formatShare(toldShare(cluster.meanShare)), note: t("originality.meanShareNote") },
  ] as const;
  return (
    <Shell preferences={preferences} place="originality" filters={filters} back={address(`/originality/${id}`, filters, { pairs: areAllShown ? "all" : null })} printable bar={<Crumbs label={t("nav.originality")} crumbs={[{ label: t("nav.originality"), href: address("/originality", filters) }]} />}>
      <h1 data-quotes>{clusterName(t, cluster)}</h1>
      <p className="subtitle">
        <span className="tag">{t(`originality.group.${cluster.isTemplate ? "template" : "copied"}`)}</span> {t(`originality.groupNote.${cluster.isTemplate ? "template" : "copied"}`)}
      </p>
      <dl className="kpis cluster-facts">
        {facts.map(({ label, words, note }) => (
          <div key={label}>
            <dt>{t(`originality.${label}`)}</dt>
            <dd>
              <b data-quotes className="block text-base font-semibold">{words}</b>
              {note !== null && <span data-quotes className="note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-4">
        <Panel title={t("originality.members")} note={t("originality.membersNote")}>
          <MemberTable t={t} language={language} filters={filters} members={cluster.members} originId={cluster.origin.reportId} />
        </Panel>
        {cluster.members.length <= MOST_IN_MATRIX && (
          <Panel title={t("originality.matrix")} note={t("originality.matrixNote")}>
            <PairMatrix t={t} filters={filters} members={cluster.members} pairs={cluster.pairs} />
          </Panel>
        )}
        <Panel title={t("originality.pairs")} note={t("originality.pairsNote")}>
          <PairList t={t} language={language} filters={filters} members={cluster.members} pairs={pairs} />
          {pairs.length < cluster.pairs.length && (
            <p className="no-print mt-3">
              <Link className="link" href={address(`/originality/${id}`, filters, { pairs: "all" })} scroll={false}>
                {t("originality.pairsAll", { count: cluster.pairs.length })}
              </Link>
            </p>
          )}
        </Panel>
      </div>
    </Shell>
  );
}
