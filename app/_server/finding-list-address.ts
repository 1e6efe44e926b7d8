import type { FindingFacets } from "../../db/queries/finding-list";
import { boundsOf, type Account } from "../../lib/accounts/account";
import { address, parseFilters, type AddressParams, type Filters } from "./address";
import { parseFacets } from "./finding-facets";

const PATH = "/findings";

/** The facets as the address of the findings page has them. */
export const facetParams = (facets: FindingFacets): AddressParams => ({
  state: facets.state,
  severity: facets.severity,
  outcome: facets.outcome,
  about: facets.about,
  category: facets.category,
  rule: facets.ruleId,
  agency: facets.agencyId,
  assignee: facets.assignee,
  q: facets.search,
});

/** A list of findings by its own address. */
export interface FindingListAddress {
  filters: Filters;
  facets: FindingFacets;
  /** The address behind the question mark, with nothing in it that the page does not read. */
  query: string;
}

/** Reads a list of findings from what stands behind the question mark of its address. What the page does not know is left out. */
export function readListAddress(query: string, account: Account): FindingListAddress {
  const params = Object.fromEntries(new URLSearchParams(query));
  const filters = parseFilters(params, null, boundsOf(account));
  const facets = parseFacets(params, account);
  return { filters, facets, query: queryOf(filters, facets) };
}

/** What stands behind the question mark of a list's address. */
export const queryOf = (filters: Filters, facets: FindingFacets): string => address(PATH, filters, facetParams(facets)).slice(PATH.length + 1);
