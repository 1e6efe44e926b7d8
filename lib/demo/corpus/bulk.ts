import { bodiesOf, inventedRegion } from "../bodies/county";
import { composeReport } from "../compose";
import { CLEAN } from "../dirt/index";
import { figuresOf, summed, tabularEraOf } from "../figures/series";
import type { DemoBody, DemoRegion, Figures, ReportModel } from "../model";
import { randomOf } from "../random";
import { textLayoutOf } from "../render/text-layouts";
import { corpusFile, withDateLine, type CorpusFile } from "./file";

export const CORPUS_YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const LAYOUTS = ["L1-piped-cells", "L1-leading-pipes", "L2-piped-rows", "L2-piped-rows", "L3-tabs", "L3-tabs-trailing", "L4-one-cell-a-line", "L7-many-pipes"].map(textLayoutOf);

/** Everything that the bodies of a region published in some years; the first is its government, which reports the sum of all. */
export function* regionReports(bodies: readonly DemoBody[], years: readonly number[], seed: string): Generator<ReportModel> {
  const figures = new Map<DemoBody, Map<number, Figures>>(bodies.map((body) => [body, figuresOf(body, years, seed)]));
  for (const year of years) {
    const all = [...figures.values()].flatMap((byYear) => byYear.get(year) ?? []);
    for (const body of bodies) {
      const own = tabularEraOf(year) === null ? null : body === bodies[0] ? summed(all) : (figures.get(body)!.get(year) ?? null);
      yield composeReport(body, year, own, seed);
    }
  }
}

/** The same of one county. */
export const countyReports = (region: DemoRegion, years: readonly number[], seed: string): Generator<ReportModel> => regionReports(bodiesOf(region, seed), years, seed);

/** A corpus for measurements. */
export interface BulkOptions {
  seed: string;
  /** How many reports. */
  reports: number;
}

/** Sound reports of invented counties, one after the other, without holding more than a county in memory. */
export function* corpus({ seed, reports }: BulkOptions): Generator<CorpusFile> {
  let left = reports;
  for (let index = 0; left > 0; index++) {
    const region = inventedRegion(seed, index);
    const random = randomOf(`${seed}/layouts/${index}`);
    for (const model of countyReports(region, CORPUS_YEARS, seed)) {
      if (left === 0) return;
      left--;
      yield corpusFile(random.chance(0.7) ? withDateLine(model) : model, random.pick(LAYOUTS), CLEAN);
    }
  }
}
