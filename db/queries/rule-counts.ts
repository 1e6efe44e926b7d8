import { sql } from "kysely";
import type { Database } from "../client";
import { findingCells, reportsByRule } from "../tallies/read-findings";
import type { Scope } from "./scope";
import { isShown } from "./shown-findings";

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
  const [cells, reports] = await Promise.all([findingCells(db, scope), reportsByRule(db, scope)]);
  const { rows } = await sql<Omit<RuleCount, "dismissedShare">>`
    select rule_id as "ruleId", coalesce(sum(f.findings) filter (where ${isShown("f")}), 0)::int as findings, coalesce(r.reports, 0)::int as reports, coalesce(sum(f.findings) filter (where not (${isShown("f")})), 0)::int as dismissed
    from ${cells} as f left join (select rule_id, sum(reports) as reports from ${reports} as by_rule group by 1) as r using (rule_id)
    group by 1, r.reports having sum(f.findings) > 0 order by findings desc, reports desc, 1`.execute(db);
  return rows.map((row) => ({ ...row, dismissedShare: row.dismissed / (row.findings + row.dismissed) }));
}
