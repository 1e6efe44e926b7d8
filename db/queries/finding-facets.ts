import { sql, type RawBuilder } from "kysely";
import { NOBODY } from "../../lib/findings/assignment";
import type { Database } from "../client";
import { countsAs, isAbout } from "./shown-findings";
import { findingCondition, type FindingFacets } from "./finding-list";
import type { Scope } from "./scope";

export interface FacetCount {
  value: string;
  findings: number;
}
export type CountedFacet = "state" | "severity" | "outcome" | "about" | "category" | "rule" | "agency" | "assignee" | "year";

const MAX_AGENCIES = 12;

interface FacetPlan {
  column: RawBuilder<unknown>;
  /** Counted as if this were not chosen: the other values of a facet stay on offer. */
  without?: keyof FindingFacets;
  limit?: number;
}
const PLANS: Record<CountedFacet, FacetPlan> = {
  state: { column: sql`f.state::text`, without: "state" },
  severity: { column: sql`f.severity::text`, without: "severity" },
  outcome: { column: countsAs("f"), without: "outcome" },
  about: { column: sql`case when ${isAbout("f", "copy")} then 'copy' else 'body' end`, without: "about" },
  category: { column: sql`f.category::text`, without: "category" },
  rule: { column: sql`f.rule_id`, without: "ruleId" },
  agency: { column: sql`f.agency_id::text`, without: "agencyId", limit: MAX_AGENCIES },
  assignee: { column: sql`coalesce(f.assignee, ${NOBODY})`, without: "assignee" },
  year: { column: sql`f.year::text` },
};

/** How many findings each value of a facet would give, most first. Years are counted over all years. */
export async function countFacet(db: Database, scope: Scope, facets: FindingFacets, facet: CountedFacet): Promise<FacetCount[]> {
  const { column, without, limit } = PLANS[facet];
  const { rows } = await sql<FacetCount>`
    select ${column} as value, count(*)::int as findings from finding f
    where ${findingCondition(facet === "year" ? { ...scope, year: null } : scope, facets, without)}
    group by 1 order by findings desc, 1 ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows;
}

/** The names of bodies by their ids. */
export async function agencyNames(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("agency").select(["id", "name"]).where("id", "in", [...ids]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
