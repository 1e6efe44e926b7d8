import { sql, type RawBuilder } from "kysely";
import type { Category } from "../../lib/rules/finding";
import type { Database } from "../client";
import { regionPrefix, type Scope, inScope } from "./scope";
import { isAbout, shownFindings } from "./shown-findings";

/** The rows of the heat map: kinds of body, or the regions one step below the scope's. */
export type HeatRows = "kind" | "region";
export interface HeatCell {
  /** A kind, or a six-digit region code. */
  row: string;
  category: Category;
  findings: number;
}
export interface Heat {
  cells: HeatCell[];
  /** Reports by row. */
  reports: Map<string, number>;
}

/** Findings that concern the bodies, by category and kind or region, with the number of reports of each row, for the scope's year. */
export async function categoryHeat(db: Database, scope: Scope, by: HeatRows): Promise<Heat> {
  const digits = scope.region === null ? 2 : Math.min(6, regionPrefix(scope.region).length + 2);
  const row = (alias: string): RawBuilder<string> => (by === "kind" ? sql`${sql.ref(`${alias}.kind`)}::text` : sql`rpad(left(${sql.ref(`${alias}.region_code`)}, ${sql.lit(digits)}), 6, '0')`);
  const [cells, reports] = await Promise.all([
    sql<HeatCell>`select ${row("f")} as row, f.category, count(*)::int as findings from finding f where ${shownFindings("f", scope)} and ${isAbout("f", "body")} group by 1, 2`.execute(db),
    sql<{ row: string; reports: number }>`select ${row("r")} as row, count(*)::int as reports from report r where r.year = ${scope.year} and ${inScope("r", scope)} group by 1`.execute(db),
  ]);
  return { cells: cells.rows, reports: new Map(reports.rows.map((entry) => [entry.row, entry.reports])) };
}
