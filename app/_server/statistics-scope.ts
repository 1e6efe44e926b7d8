import { listRegionsBelow, regionNames } from "../../db/queries/filter-choices";
import { regionPrefix } from "../../db/queries/scope";
import { topRegions, type StatisticsScope } from "../../db/queries/statistics-scope";
import { touchesRegion } from "../../lib/accounts/account";
import { regionByCode } from "../../lib/gazetteer/divisions";
import type { TabularEra } from "../../lib/report/formats";
import { COUNTRY } from "../../lib/statistics/counting";
import { shapeDue } from "../../lib/statistics/figures";
import type { RegionChoice } from "../_components/filter-bar";
import { database } from "./database";
import type { PageScope } from "./page-scope";

/** What the page of figures adds up, with the names of its regions. */
export interface SummedScope {
  scope: StatisticsScope;
  /** Null for years before there were prescribed tables. */
  shape: TabularEra | null;
  /** The region that the sums speak of; null for the country, for several regions and for an account of bodies. */
  region: RegionChoice | null;
  /** The regions one step below, or the account's own when there are several. */
  below: readonly RegionChoice[];
}

async function named(codes: readonly string[]): Promise<RegionChoice[]> {
  const names = await regionNames(await database(), codes);
  return codes.map((code) => ({ code, name: names.get(code) ?? regionByCode(code)?.name ?? code }));
}

/** Tells which regions the figures of a page are added up for. @param year the year of the page, which its filters may not name */
export async function summedScope({ filters }: PageScope, year: number): Promise<SummedScope> {
  const db = await database();
  const { bounds } = filters;
  const tops = await topRegions(db, filters);
  const [top = COUNTRY] = tops;
  const scope = { ...filters, year, tops };
  const shape = shapeDue(year);
  if (bounds.kind === "agencies") return { scope, shape, region: null, below: [] };
  if (tops.length > 1) return { scope, shape, region: null, below: await named(tops) };
  const codes = (await listRegionsBelow(db, top === COUNTRY ? null : top)).map(({ code }) => code).filter((code) => code !== top && touchesRegion(bounds, regionPrefix(code)));
  const [region = null] = top === COUNTRY ? [] : await named([top]);
  return { scope, shape, region, below: await named(codes) };
}
