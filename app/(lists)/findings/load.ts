import { z } from "zod";
import { agencyNames, countFacets, type FacetCounts } from "../../../db/queries/finding-facets";
import { isCountedByTally, listFindings, withWordsFound, type FindingFacets, type FindingPage } from "../../../db/queries/finding-list";
import type { Account } from "../../../lib/accounts/account";
import { paramBy, type Filters, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { parseFacets } from "../../_server/finding-facets";

const PAGE_ROWS = 50;

export interface FindingsView {
  facets: FindingFacets;
  after: string | null;
  page: FindingPage;
  /** Null when there are too many findings of a body or with words to count by facet. */
  counts: FacetCounts | null;
  agencies: Map<number, string>;
}

/** Everything the findings page shows. */
export async function loadFindings(params: RawSearchParams, filters: Filters, account: Account): Promise<FindingsView> {
  const asked = parseFacets(params, account);
  const after = paramBy(params, "after", z.string().regex(/^(?:critical|major|minor|info)~\d{1,10}$/));
  const db = await database();
  const facets = await withWordsFound(db, filters, asked);
  const page = await listFindings(db, { scope: filters, facets, after, limit: PAGE_ROWS });
  const counts = page.count.over && !isCountedByTally(facets) ? null : await countFacets(db, filters, facets);
  const ids = new Set([...(counts?.agency ?? []).map((entry) => Number(entry.value)), ...(facets.agencyId === null ? [] : [facets.agencyId])]);
  return { facets: asked, after, page, counts, agencies: await agencyNames(db, [...ids]) };
}
