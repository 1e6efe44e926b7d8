import type { CopyCluster } from "../../../db/queries/copy-clusters";
import { regionByCode } from "../../../lib/gazetteer/divisions";
import type { Translate } from "../../_i18n/translate";

const REGIONS_NAMED = 3;

/** A cluster by its likely origin: 示例县水务局 等 5 家机关. */
export const clusterName = (t: Translate, { origin, bodies }: Pick<CopyCluster, "origin" | "bodies">): string => t("originality.clusterName", { agency: origin.agencyName, others: bodies - 1 });

/** The years of a cluster: 2023, or 2021–2023. */
export function yearsWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first ?? "") : `${first}–${last}`;
}

/** The codes of the regions that are named of clusters. */
export const regionsNamed = (clusters: readonly Pick<CopyCluster, "regions">[]): string[] => [...new Set(clusters.flatMap(({ regions }) => regions.slice(0, REGIONS_NAMED)))];

/**
 * The first regions of a cluster by name, and how many there are beside them.
 * @param known the names that the database has
 */
export function regionWords(t: Translate, regions: readonly string[], known: ReadonlyMap<string, string>): string {
  const names = regions.slice(0, REGIONS_NAMED).map((code) => known.get(code) ?? regionByCode(code)?.name ?? code);
  return names.join("、") + (regions.length > REGIONS_NAMED ? t("originality.spreadMore", { count: regions.length - REGIONS_NAMED }) : "");
}

/** A share of one as it is told: never more than it is. */
export const toldShare = (share: number): number => Math.floor(share * 100 + 1e-4) / 100;
