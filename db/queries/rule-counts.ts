import { sql } from "kysely";
import type { Database } from "../client";
import type { Scope } from "./scope";
import { currentFindings, isShown } from "./shown-findings";

export interface RuleCount {
  ruleId: string;
  /** Failures and questions that nobody dismissed. */
  findings: number;
  /** Reports that have at least one of them. */
  reports: number;
  dismissed: number;
  /** The dismissed ones of all that the rule found, 0 to 1. */
  dismissedShare: number;
}

/** How often each rule fired in a scope and how often it was dismissed; most findings first. Rules that did not fire are left out. */
export async function ruleCounts(db: Database, scope: Scope): Promise<RuleCount[]> {
  const { rows } = await sql<Omit<RuleCount, "dismissedShare">>`
    select rule_id as "ruleId", sum(shown)::int as findings, (count(*) filter (where shown > 0))::int as reports, sum(n - shown)::int as dismissed
    from (
      select f.rule_id, f.agency_id, f.year, count(*) as n, count(*) filter (where ${isShown("f")}) as shown
      from finding f where ${currentFindings("f", scope)} group by 1, 2, 3
    ) as by_report
    group by 1 order by findings desc, reports desc, 1`.execute(db);
  return rows.map((row) => ({ ...row, dismissedShare: row.dismissed / (row.findings + row.dismissed) }));
}
