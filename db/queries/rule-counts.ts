import { sql } from "kysely";
import type { Database } from "../client";
import { shownFindings } from "./shown-findings";
import type { Scope } from "./scope";

export interface RuleCount {
  ruleId: string;
  findings: number;
  /** Reports (or bodies without one) that have at least one of them. */
  reports: number;
}

/** How often each rule fired in a scope, failures and questions together; most findings first. Rules that did not fire are left out. */
export async function ruleCounts(db: Database, scope: Scope): Promise<RuleCount[]> {
  const { rows } = await sql<RuleCount>`
    select rule_id as "ruleId", sum(n)::int as findings, count(*)::int as reports
    from (select f.rule_id, f.agency_id, f.year, count(*) as n from finding f where ${shownFindings("f", scope)} group by 1, 2, 3) as by_report
    group by 1 order by findings desc, reports desc, 1`.execute(db);
  return rows;
}
