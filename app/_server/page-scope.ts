import { listRegionsBelow, listYears, regionNames, type RegionRow } from "../../db/queries/filter-choices";
import { regionPrefix } from "../../db/queries/scope";
import { boundsOf, touchesRegion } from "../../lib/accounts/account";
import { regionByCode } from "../../lib/gazetteer/divisions";
import { requireAccount } from "./account";
import type { FilterChoices, RegionChoice } from "../_components/filter-bar";
import { parseFilters, type Filters, type RawSearchParams } from "./address";
import { database } from "./database";

/** The filters of a page and what its filter bar offers. */
export interface PageScope {
  filters: Filters;
  choices: FilterChoices;
}

const named = (row: RegionRow): RegionChoice => ({ code: row.code, name: row.name ?? regionByCode(row.code)?.name ?? row.code });

/** The codes from the province down to the region itself. */
function chain(code: string): string[] {
  const digits = regionPrefix(code).length;
  return [2, 4, 6].filter((length) => length <= digits).map((length) => code.slice(0, length).padEnd(6, "0"));
}

/**
 * Reads a page's filters and finds what can be chosen next.
 * Without a year in the address the newest year that has data stands.
 */
export async function pageScope(params: RawSearchParams): Promise<PageScope> {
  const db = await database();
  const [years, account] = await Promise.all([listYears(db), requireAccount()]);
  const filters = parseFilters(params, years[0] ?? null, boundsOf(account));
  const above = filters.region === null ? [] : chain(filters.region);
  const [below, names] = await Promise.all([listRegionsBelow(db, filters.region), regionNames(db, above)]);
  return {
    filters,
    choices: { years, ancestors: above.map((code) => named({ code, name: names.get(code) ?? null })), children: below.filter(({ code }) => touchesRegion(filters.bounds, regionPrefix(code))).map(named) },
  };
}
