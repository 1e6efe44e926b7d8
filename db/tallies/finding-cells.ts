import { sql, type RawBuilder, type SqlBool } from "kysely";
import { isShown } from "../queries/shown-findings";
import { AREA_DIGITS } from "./areas";

/** What findings are told apart by when they are counted, besides where they are. */
const KEY = ["year", "level", "kind", "rule_id", "category", "severity", "outcome", "state", "assignee"] as const;

/** A tally of findings: its table, what it tells apart, and the number that it keeps. */
export interface FindingTally {
  table: "finding_tally" | "rule_tally";
  key: readonly string[];
  number: "findings" | "reports";
  /** Counts from the findings themselves, by area. @param where a condition on the finding `f` */
  cells: (where: RawBuilder<SqlBool>) => RawBuilder<unknown>;
}

const AREA = sql`left(f.region_code, ${sql.lit(AREA_DIGITS)})`;

/** Findings by everything that the pages narrow them to. */
export const FINDINGS_TALLY: FindingTally = {
  table: "finding_tally",
  key: KEY,
  number: "findings",
  cells: (where) => sql`
    select ${AREA} as region, f.year, coalesce(f.level::text, '') as level, f.kind, f.rule_id, f.category, f.severity, f.outcome, f.state, coalesce(f.assignee, '') as assignee, count(*)::int as findings
    from finding f where f.active and ${where} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
};

/** Reports by the rules that found something in them: a report is in one area, and may have several findings of a rule. */
export const RULES_TALLY: FindingTally = {
  table: "rule_tally",
  key: KEY.slice(0, 4),
  number: "reports",
  cells: (where) => sql`
    select region, year, level, kind, rule_id, count(*)::int as reports from (
      select distinct ${AREA} as region, f.agency_id, f.year, coalesce(f.level::text, '') as level, f.kind, f.rule_id from finding f where ${isShown("f")} and ${where}
    ) as by_report group by 1, 2, 3, 4, 5`,
};
