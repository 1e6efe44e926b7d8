import { sql } from "kysely";
import { DIMENSIONS, type Dimension } from "../../lib/rules/finding";
import type { Database } from "../client";
import { inScope, type Scope } from "./scope";

/** The mean points of every dimension over the ranked reports that could be judged on it; null where none could. */
export type DimensionMeans = Record<Dimension, number | null>;

/** Mean points by dimension for the scope's year. */
export async function dimensionMeans(db: Database, scope: Scope): Promise<DimensionMeans> {
  const means = DIMENSIONS.map((dimension) => sql`avg((s.categories ->> ${sql.lit(dimension)})::float8) as ${sql.ref(dimension)}`);
  const { rows } = await sql<DimensionMeans>`
    select ${sql.join(means)} from report r join scorecard s on s.version_id = r.current_version_id
    where r.year = ${scope.year} and not r.reference and r.total is not null and ${inScope("r", scope)}`.execute(db);
  return rows[0]!;
}
