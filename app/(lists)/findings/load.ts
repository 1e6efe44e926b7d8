import { z } from "zod";
import { agencyNames, countFacet, type CountedFacet, type FacetCount } from "../../../db/queries/finding-facets";
import { listFindings, type FindingFacets, type FindingPage } from "../../../db/queries/finding-list";
import type { Account } from "../../../lib/accounts/account";
import { paramBy, type Filters, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { parseFacets } from "../../_server/finding-facets";

const PAGE_ROWS = 50;

type FacetCounts = Record<CountedFacet, FacetCount[]>;
export interface FindingsView {
  facets: FindingFacets;
  after: string | null;
  page: FindingPage;
  /** Null when there are too many findings to count by facet. */
  counts: FacetCounts | null;
  agencies: Map<number, string>;
}

/** Everything the findings page shows. */
export async function loadFindings(params: RawSearchParams, filters: Filters, account: Account): Promise<FindingsView> {
  const facets = parseFacets(params, account);
  const after = paramBy(params, "after", z.string().regex(/^(?:critical|major|minor|info)~\d{1,10}$/));
  const db = await database();
  const page = await listFindings(db, { scope: filters, facets, after, limit: PAGE_ROWS });
  const count = async (facet: CountedFacet): Promise<FacetCount[]> => await countFacet(db, filters, facets, facet);
  const [state, severity, outcome, about, category, rule, agency, assignee, year] = page.count.over ? [] : await Promise.all([count("state"), count("severity"), count("outcome"), count("about"), count("category"), count("rule"), count("agency"), count("assignee"), count("year")]);
  const counts = state && severity && outcome && about && category && rule && agency && assignee && year ? { state, severity, outcome, about, category, rule, agency, assignee, year } : null;
  const ids = new Set([...(agency ?? []).map((entry) => Number(entry.value)), ...(facets.agencyId === null ? [] : [facets.agencyId])]);
  return { facets, after, page, counts, agencies: await agencyNames(db, [...ids]) };
}
