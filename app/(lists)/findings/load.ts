import { z } from "zod";
import { agencyNames, countFacet, type CountedFacet, type FacetCount } from "../../../db/queries/finding-facets";
import { listFindings, type FindingFacets, type FindingPage } from "../../../db/queries/finding-list";
import { CATEGORIES, SEVERITIES } from "../../../lib/rules/finding";
import { paramBy, type Filters, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";

const PAGE_ROWS = 50;
const MAX_WORDS = 60;

type FacetCounts = Record<CountedFacet, FacetCount[]>;
export interface FindingsView {
  facets: FindingFacets;
  after: string | null;
  page: FindingPage;
  /** Null when there are too many findings to count by facet. */
  counts: FacetCounts | null;
  agencies: Map<number, string>;
}

/** Reads the facets of an address. */
function parseFacets(params: RawSearchParams): FindingFacets {
  return {
    severity: paramBy(params, "severity", z.enum(SEVERITIES)),
    outcome: paramBy(params, "outcome", z.enum(["fail", "review"])),
    about: paramBy(params, "about", z.enum(["body", "copy"])),
    category: paramBy(params, "category", z.enum(CATEGORIES)),
    ruleId: paramBy(params, "rule", z.string().regex(/^[A-Z]{3}-\d{3}$/)),
    agencyId: paramBy(params, "agency", z.coerce.number().int().min(1).max(2_147_483_647)),
    state: paramBy(params, "state", z.literal("dismissed")),
    search: paramBy(params, "q", z.string().max(MAX_WORDS)),
  };
}

/** Everything the findings page shows. */
export async function loadFindings(params: RawSearchParams, filters: Filters): Promise<FindingsView> {
  const facets = parseFacets(params);
  const after = paramBy(params, "after", z.string().regex(/^(?:critical|major|minor|info)~\d{1,10}$/));
  const db = await database();
  const page = await listFindings(db, { scope: filters, facets, after, limit: PAGE_ROWS });
  const count = async (facet: CountedFacet): Promise<FacetCount[]> => await countFacet(db, filters, facets, facet);
  const [severity, outcome, about, category, rule, agency, year] = page.count.over ? [] : await Promise.all([count("severity"), count("outcome"), count("about"), count("category"), count("rule"), count("agency"), count("year")]);
  const counts = severity && outcome && about && category && rule && agency && year ? { severity, outcome, about, category, rule, agency, year } : null;
  const ids = new Set([...(agency ?? []).map((entry) => Number(entry.value)), ...(facets.agencyId === null ? [] : [facets.agencyId])]);
  return { facets, after, page, counts, agencies: await agencyNames(db, [...ids]) };
}
