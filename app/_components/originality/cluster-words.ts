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

/** The first regions of a cluster by name, and how many there are beside them. */
export function regionsOf(regions: readonly string[]): { names: string; more: number } {
  const names = regions.slice(0, REGIONS_NAMED).map((code) => regionByCode(code)?.name ?? code);
  return { names: names.join("、"), more: Math.max(0, regions.length - REGIONS_NAMED) };
}

/** A share of one as it is told: never more than it is. */
export const toldShare = (share: number): number => Math.floor(share * 100 + 1e-4) / 100;
