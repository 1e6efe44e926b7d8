import type { Database } from "../../db/client";
import { listAgencies } from "../../db/queries/agency-list";
import { categoryHeat } from "../../db/queries/category-heat";
import { comparisonState } from "../../db/queries/comparison-state";
import { copyCluster, copyClusters } from "../../db/queries/copy-clusters";
import { dimensionMeans } from "../../db/queries/dimension-means";
import { listRegionsBelow, listYears } from "../../db/queries/filter-choices";
import { latestRun } from "../../db/queries/latest-run";
import { findReport } from "../../db/queries/report-detail";
import { pairStanding } from "../../db/queries/report-pair";
import { ruleCounts } from "../../db/queries/rule-counts";
import type { Scope } from "../../db/queries/scope";
import { yearlyTotals } from "../../db/queries/yearly-totals";
import { loadFindings } from "../../app/(lists)/findings/load";
import type { RawSearchParams } from "../../app/_server/address";
import { YEAR } from "./country";

/** A page by its name, and what it asks of the database. */
export interface MeasuredPage {
  name: string;
  load: (db: Database) => Promise<unknown>;
}

const everything: Scope = { year: YEAR, region: null, level: null, kind: null, bounds: { kind: "everything" } };
const VIEWER = { id: "bench", username: "bench", name: "bench", role: "reviewer", regions: [""], agencyIds: [], mustChangePassword: false } as const;
const PAGE_ROWS = 50;
/** A cluster of many reports and one of few, as `country-findings.ts` makes them. */
const [LARGE_CLUSTER, SMALL_CLUSTER] = [1 + 250 * 38, 1 + 10 * 38];

const SCOPES: readonly (readonly [name: string, scope: Scope])[] = [
  ["country", everything],
  ["country, departments", { ...everything, kind: "department" }],
  ["country, every year", { ...everything, year: null }],
  ["three provinces' account", { ...everything, bounds: { kind: "regions", prefixes: ["51", "60", "7101"] } }],
  ["province", { ...everything, region: "510000" }],
  ["city", { ...everything, region: "510100" }],
  ["county", { ...everything, region: "510121" }],
];
const FACETS: readonly (readonly [name: string, params: RawSearchParams])[] = [
  ["", {}],
  [" of a category", { category: "balance" }],
  [" of a common rule", { rule: "STR-001" }],
  [" of a rare rule", { rule: "ORI-001" }],
  [" dismissed", { state: "dismissed" }],
  [" given to somebody", { assignee: "shenhe20" }],
  [" critical questions", { severity: "critical", outcome: "review" }],
  [" of a body", { agency: "777" }],
];

async function overview(db: Database, scope: Scope & { year: number }): Promise<void> {
  const regions = await listRegionsBelow(db, scope.region);
  const list = { scope, grade: null, search: null, after: null };
  await Promise.all([
    yearlyTotals(db, scope, scope.year - 4, scope.year),
    dimensionMeans(db, scope),
    dimensionMeans(db, { ...scope, year: scope.year - 1 }),
    ruleCounts(db, scope),
    listAgencies(db, { ...list, sort: "worst", show: null, limit: 10 }),
    listAgencies(db, { ...list, sort: "scoreDesc", show: "ranked", limit: 5 }),
    categoryHeat(db, scope, regions.length > 1 ? "region" : "kind"),
    latestRun(db),
  ]);
}

async function agencies(db: Database, scope: Scope & { year: number }): Promise<void> {
  await listAgencies(db, { scope, sort: "worst", show: null, grade: null, search: null, after: null, limit: PAGE_ROWS });
}

/** Every page of lists and totals, of each scope. */
export const DASHBOARD_PAGES: readonly MeasuredPage[] = [
  { name: "filter bar", load: async (db) => await Promise.all([listYears(db), listRegionsBelow(db, null)]) },
  ...SCOPES.flatMap(([name, scope]): MeasuredPage[] => {
    const { year } = scope;
    const ofYear: MeasuredPage[] = year === null ? [] : [
      { name: `overview, ${name}`, load: (db) => overview(db, { ...scope, year }) },
      { name: `bodies, ${name}`, load: (db) => agencies(db, { ...scope, year }) },
    ];
    return [
      ...ofYear,
      { name: `rules, ${name}`, load: (db) => ruleCounts(db, scope) },
      ...(name === "county" ? FACETS.slice(0, 1) : FACETS).map(([facet, params]): MeasuredPage => ({ name: `findings${facet}, ${name}`, load: () => loadFindings(params, scope, { ...VIEWER, regions: [...VIEWER.regions], agencyIds: [] }) })),
      { name: `originality, ${name}`, load: async (db) => await Promise.all([copyClusters(db, scope, { after: null, limit: PAGE_ROWS }), comparisonState(db, scope)]) },
    ];
  }),
  { name: "findings with words, county", load: () => loadFindings({ q: "申请公开" }, { ...everything, region: "510121" }, { ...VIEWER, regions: [""], agencyIds: [] }) },
  { name: "findings with words, country", load: () => loadFindings({ q: "申请公开" }, everything, { ...VIEWER, regions: [""], agencyIds: [] }) },
  { name: "findings with rare words, country", load: () => loadFindings({ q: "没有这样的话" }, everything, { ...VIEWER, regions: [""], agencyIds: [] }) },
  { name: "originality, a large cluster", load: (db) => copyCluster(db, everything, LARGE_CLUSTER) },
  { name: "originality, a small cluster", load: (db) => copyCluster(db, everything, SMALL_CLUSTER) },
  { name: "originality, a pair", load: async (db) => await Promise.all([findReport(db, LARGE_CLUSTER, null), findReport(db, LARGE_CLUSTER + 1, null), pairStanding(db, LARGE_CLUSTER, LARGE_CLUSTER + 1)]) },
];
