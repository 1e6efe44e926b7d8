import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Database } from "../../db/client";
import { stopServer } from "../../db/postgres/server";
import { listRegionsBelow } from "../../db/queries/filter-choices";
import { statisticsCoverage, statisticsSums } from "../../db/queries/statistics";
import { statisticsBodies } from "../../db/queries/statistics-bodies";
import { statisticsByRegion, statisticsSeries } from "../../db/queries/statistics-figures";
import type { StatisticsScope } from "../../db/queries/statistics-scope";
import { refreshTallies } from "../../db/tallies/refresh";
import { COUNTRY } from "../../lib/statistics/counting";
import type { Benchmark, Figure } from "./benchmark";
import { fillCountry, YEAR } from "./country";
import { quantile } from "./statistics";

const NOW = new Date("2024-04-02T01:00:00Z");
const RUNS = 15;
/** Scopes of a level or kind add up most of the reports; a second each is enough to know. */
const RUNS_OF_MANY = 4;
const SHAPE = "2021";
const scopeOf = (top: string, over: Partial<StatisticsScope> = {}): StatisticsScope => ({ year: YEAR, tops: [top], region: top === COUNTRY ? null : top, level: null, kind: null, bounds: { kind: "everything" }, ...over });

const SCOPES: readonly [name: string, scope: StatisticsScope][] = [
  ["county", scopeOf("510121")],
  ["city", scopeOf("510100")],
  ["province", scopeOf("510000")],
  ["country", scopeOf(COUNTRY)],
  ["departments of a province", scopeOf("510000", { kind: "department" })],
  ["towns of the country", scopeOf(COUNTRY, { level: "township" })],
  ["departments of the country", scopeOf(COUNTRY, { kind: "department" })],
];

async function p95(run: () => Promise<unknown>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < runs; turn++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return quantile(times.slice(1), 0.95);
}

async function measure(db: Database): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, scope] of SCOPES) {
    const isNarrowed = scope.level !== null || scope.kind !== null;
    const add = async (view: string, run: () => Promise<unknown>): Promise<void> => {
      figures.push({ name: view, value: await p95(run, isNarrowed ? RUNS_OF_MANY : RUNS), unit: "ms", ...(isNarrowed ? {} : { floor: "≤ 100" }) });
    };
    const regions = (await listRegionsBelow(db, scope.region)).map(({ code }) => code);
    await add(`${name}: tables`, () => Promise.all([statisticsCoverage(db, scope, SHAPE), statisticsSums(db, scope, SHAPE)]));
    if (regions.length > 0) await add(`${name}: regions`, () => statisticsByRegion(db, scope, SHAPE, regions));
    await add(`${name}: years`, () => statisticsSeries(db, scope, YEAR - 4, YEAR));
    await add(`${name}: bodies`, () => statisticsBodies(db, { scope, shape: SHAPE, cells: [{ table: "requests", cell: "newReceived.total" }], show: "counted", sort: "amountDesc", after: null, limit: 50 }));
  }
  return figures;
}

/** The queries of the page of figures over the reports of a whole country. */
export const sumsBenchmark: Benchmark = {
  name: "sums",
  about: `figures added up over about 200,000 invented reports in a fresh embedded database, p95 of ${RUNS - 1} runs (${RUNS_OF_MANY - 1} where a level or kind is chosen)`,
  async run() {
    const data = mkdtempSync(join(tmpdir(), "mj-"));
    try {
      const database = await openDatabase({ env: { MINGJIAN_DATA: data }, now: NOW });
      try {
        const reports = await fillCountry(database);
        await refreshTallies(database.db);
        return [{ name: "reports", value: reports, unit: "reports" }, ...(await measure(database.db))];
      } finally {
        await database.close();
      }
    } finally {
      await stopServer(data);
      rmSync(data, { recursive: true, force: true });
    }
  },
};
