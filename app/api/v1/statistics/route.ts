import { statisticsCoverage, statisticsSums } from "../../../../db/queries/statistics";
import { topRegions } from "../../../../db/queries/statistics-scope";
import { getStatistics } from "../../../../lib/api/statistics";
import { shapeDue } from "../../../../lib/statistics/figures";
import { isComplete } from "../../../../lib/statistics/sums";
import { reading } from "../../../_server/api-answer";
import { notFound } from "../../../_server/api-problem";
import { scopeOf } from "../../../_server/api-scope";
import { database } from "../../../_server/database";

/** The figures of the reports within the caller's bounds, added up. */
export const GET = reading(getStatistics, async ({ query, bounds }) => {
  const { year } = query;
  const shape = shapeDue(year);
  if (shape === null) throw notFound();
  const db = await database();
  const narrowed = scopeOf(query, bounds);
  const regions = await topRegions(db, narrowed);
  const scope = { ...narrowed, year, tops: regions };
  const [coverage, { cells }] = await Promise.all([statisticsCoverage(db, scope, shape), statisticsSums(db, scope, shape)]);
  return { body: { year, shape, regions, coverage, isComplete: isComplete(coverage), cells } };
});
