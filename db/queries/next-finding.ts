import { sql } from "kysely";
import type { Database } from "../client";
import { findingCondition, type FindingFacets } from "./finding-list";
import type { Scope } from "./scope";

export interface NextFinding {
  id: number;
  reportId: number;
  year: number;
  fingerprint: string;
}

/**
 * What follows a finding in a list, worst first, and can be read in a report: undecided ones only, unless the list is one of
 * decided findings.
 * @param after the finding's id; it need not be in the list any more
 * @returns undefined at the end of the list
 */
export async function nextFinding(db: Database, scope: Scope, facets: FindingFacets, after: number): Promise<NextFinding | undefined> {
  const { rows } = await sql<NextFinding>`
    select f.id, f.report_id as "reportId", f.year, f.fingerprint from finding f
    where ${findingCondition(scope, { ...facets, state: facets.state ?? "open" })} and f.report_id is not null
      and (f.severity, f.id) > (select o.severity, o.id from finding o where o.id = ${after})
    order by f.severity, f.id limit 1`.execute(db);
  return rows[0];
}
