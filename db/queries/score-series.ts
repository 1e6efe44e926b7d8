import type { Database } from "../client";

export interface SeriesPoint {
  year: number;
  total: number | null;
  reference: boolean;
}

/** The scores of several bodies over the years, oldest first, by body. */
export async function scoreSeries(db: Database, agencyIds: readonly number[]): Promise<Map<number, SeriesPoint[]>> {
  const series = new Map<number, SeriesPoint[]>();
  if (agencyIds.length === 0) return series;
  const rows = await db.selectFrom("report").select(["agency_id", "year", "total", "reference"]).where("agency_id", "in", [...agencyIds]).orderBy("agency_id").orderBy("year").execute();
  for (const { agency_id, ...point } of rows) {
    const points = series.get(agency_id);
    if (points) points.push(point);
    else series.set(agency_id, [point]);
  }
  return series;
}
