import { sql } from "kysely";
import { expect } from "vitest";
import { categoryHeat } from "../../db/queries/category-heat";
import { dimensionMeans } from "../../db/queries/dimension-means";
import { countFacets } from "../../db/queries/finding-facets";
import { listFindings, type FindingFacets } from "../../db/queries/finding-list";
import { ruleCounts } from "../../db/queries/rule-counts";
import type { Scope } from "../../db/queries/scope";
import { listRegionsBelow } from "../../db/queries/filter-choices";
import { statisticsCoverage, statisticsSums } from "../../db/queries/statistics";
import { statisticsByRegion, statisticsSeries } from "../../db/queries/statistics-figures";
import { topRegions } from "../../db/queries/statistics-scope";
import type { FigureGroup } from "../../lib/statistics/series";
import { yearlyTotals } from "../../db/queries/yearly-totals";
import { refreshTallies } from "../../db/tallies/refresh";
import type { Database } from "../../db/client";

/** A scope of everything, and findings of every kind. */
export const EVERYTHING: Scope = { year: null, region: null, level: null, kind: null, bounds: { kind: "everything" } };
export const NO_FACETS: FindingFacets = { severity: null, outcome: null, about: null, category: null, ruleId: null, agencyId: null, assignee: null, state: null, search: null };

/** What the pages say of a scope. */
export async function pageNumbers(db: Database, scope: Scope, year: number): Promise<unknown> {
  const ofYear = { ...scope, year };
  const facets = await Promise.all([NO_FACETS, { ...NO_FACETS, state: "dismissed" as const }, { ...NO_FACETS, severity: "major" as const }].map((chosen) => countFacets(db, scope, chosen)));
  const heat = await Promise.all((["kind", "region"] as const).map((by) => categoryHeat(db, ofYear, by)));
  return {
    facets: facets.map((counts) => Object.fromEntries(Object.entries(counts).map(([facet, values]) => [facet, values.filter(({ findings }) => findings > 0)]))),
    listed: (await listFindings(db, { scope, facets: NO_FACETS, after: null, limit: 1 })).count,
    rules: await ruleCounts(db, scope),
    heat: heat.map(({ cells, reports }) => [cells.toSorted((a, b) => `${a.row}${a.category}`.localeCompare(`${b.row}${b.category}`)), [...reports].toSorted(([a], [b]) => a.localeCompare(b))]),
    totals: await yearlyTotals(db, scope, year - 6, year + 1),
    means: await dimensionMeans(db, ofYear),
  };
}

const sorted = (groups: ReadonlyMap<string, FigureGroup>): [string, FigureGroup][] => [...groups].toSorted(([a], [b]) => a.localeCompare(b));

/** What the page of figures says of a scope for each kind and level: put together, whatever is counted already. */
export async function pageFigures(db: Database, scope: Scope, year: number): Promise<unknown> {
  const narrowed = [{ kind: "department" as const }, { kind: "government" as const, level: "county" as const }, { level: "county" as const }, { level: "township" as const }];
  const tops = await topRegions(db, scope);
  return await Promise.all(
    narrowed.map(async (over) => {
      const summed = { ...scope, year, tops, ...over };
      const regions = (await listRegionsBelow(db, scope.region)).map(({ code }) => code);
      return [await statisticsCoverage(db, summed, "2021"), await statisticsSums(db, summed, "2021"), sorted(await statisticsByRegion(db, summed, "2021", regions)), await statisticsSeries(db, summed, year - 3, year)];
    }),
  );
}

/** The same numbers counted over the tables, in words of their own. */
async function plainCounts(db: Database): Promise<unknown> {
  const { rows: rules } = await sql`
    select rule_id as "ruleId", count(*) filter (where state <> 'dismissed')::int as findings, count(distinct (agency_id, year)) filter (where state <> 'dismissed')::int as reports, count(*) filter (where state = 'dismissed')::int as dismissed
    from finding where active group by 1 order by 2 desc, 3 desc, 1`.execute(db);
  const { rows: years } = await sql`
    select year::int, count(*)::int as received, count(*) filter (where total is not null and not reference)::int as ranked, avg(total) filter (where not reference)::float8 as mean, count(*) filter (where critical > 0)::int as critical
    from report group by 1 order by 1`.execute(db);
  return { rules, years };
}

/** Compares what pages say of everything with the tables, whatever is counted already. */
export async function expectExactNumbers(db: Database): Promise<void> {
  const rules = (await ruleCounts(db, EVERYTHING)).map(({ ruleId, findings, reports, dismissed }) => ({ ruleId, findings, reports, dismissed }));
  const years = (await yearlyTotals(db, EVERYTHING, 2008, 2100)).filter(({ received }) => received > 0).map(({ year, received, ranked, mean, critical }) => ({ year, received, ranked, mean, critical }));
  expect({ rules, years }).toEqual(await plainCounts(db));
}

/** Compares what is counted, as it stands, with what counting everything anew gives. */
export async function expectExactTallies(db: Database): Promise<void> {
  const stored = async (): Promise<unknown> => ({
    findings: (await sql`select * from finding_tally order by breadth, region, year, level, kind, rule_id, category, severity, outcome, state, assignee`.execute(db)).rows,
    rules: (await sql`select * from rule_tally order by breadth, region, year, level, kind, rule_id`.execute(db)).rows,
    figures: (await sql`select * from figure_tally order by breadth, region, year, level, kind, is_nested, part, code`.execute(db)).rows,
    reports: (await sql`select * from report_tally order by area, year, level, kind`.execute(db)).rows,
  });
  await refreshTallies(db);
  const kept = await stored();
  await refreshTallies(db, true);
  expect(kept).toEqual(await stored());
}
