import { sql } from "kysely";
import { DIMENSIONS, type Dimension } from "../../lib/rules/finding";
import type { Database } from "../client";
import { countOf, meanOf, reportTotals } from "../tallies/read-reports";
import type { Scope } from "./scope";

/** The mean points of every dimension over the ranked reports that could be judged on it; null where none could. */
export type DimensionMeans = Record<Dimension, number | null>;

/** Mean points by dimension for the scope's year. */
export async function dimensionMeans(db: Database, scope: Scope & { year: number }): Promise<DimensionMeans> {
  const means = DIMENSIONS.map((dimension) => sql`${meanOf("r", `points_${dimension}`, countOf("r", `judgedOn_${dimension}`))} as ${sql.ref(dimension)}`);
  const { rows } = await sql<DimensionMeans>`select ${sql.join(means)} from ${await reportTotals(db, scope, scope.year, scope.year)} as r`.execute(db);
  return rows[0]!;
}
