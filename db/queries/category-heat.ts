import { sql, type RawBuilder } from "kysely";
import type { Category } from "../../lib/rules/finding";
import type { Database } from "../client";
import { AREA_DIGITS } from "../tallies/areas";
import { findingCells } from "../tallies/read-findings";
import { countOf, reportTotals } from "../tallies/read-reports";
import { regionPrefix, type Scope, inScope } from "./scope";
import { isAbout, isShown } from "./shown-findings";

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
  const row = (region: RawBuilder<unknown>, kind: RawBuilder<unknown>): RawBuilder<string> => (by === "kind" ? sql`${kind}::text` : sql`rpad(left(${region}, ${sql.lit(digits)}), 6, '0')`);
  const told = by === "kind" ? 0 : digits;
  const found = await findingCells(db, scope, told);
  const [cells, reports] = await Promise.all([
    sql<HeatCell>`select ${row(sql`f.region`, sql`f.kind`)} as row, f.category, sum(f.findings)::int as findings from ${found} as f where ${isShown("f")} and ${isAbout("f", "body")} group by 1, 2 having sum(f.findings) > 0`.execute(db),
    reportsByRow(db, scope, told, row),
  ]);
  return { cells: cells.rows, reports };
}

async function reportsByRow(db: Database, scope: Scope, digits: number, row: (region: RawBuilder<unknown>, kind: RawBuilder<unknown>) => RawBuilder<string>): Promise<Map<string, number>> {
  const { rows } =
    scope.year === null || digits > AREA_DIGITS
      ? await sql<{ row: string; reports: number }>`select ${row(sql`r.region_code`, sql`r.kind`)} as row, count(*)::int as reports from report r where r.year = ${scope.year} and ${inScope("r", scope)} group by 1`.execute(db)
      : await sql<{ row: string; reports: number }>`select ${row(sql`r.area`, sql`r.kind`)} as row, ${countOf("r", "received")} as reports from ${await reportTotals(db, scope, scope.year, scope.year)} as r group by 1 having ${countOf("r", "received")} > 0`.execute(db);
  return new Map(rows.map((entry) => [entry.row, entry.reports]));
}
