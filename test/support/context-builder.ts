import { figuresOf } from "../../lib/report/figure-set";
import type { ParsedReport } from "../../lib/report/schema";
import { NO_CONTEXT, type RegionalSum, type ReportContext, type RosterFacts } from "../../lib/rules/context";
import { SeriesReport } from "../../lib/rules/series";
import { overlapsAmong } from "../../lib/similarity/in-memory";
import { buildReport, type ReportInput } from "./report-builder";

/** What a test knows beside the report; what is not given nobody looked for. */
export interface ContextInput {
  asOf?: string;
  /** Reports of the same body on other years; `predecessor` names a body that has become part of it. */
  series?: readonly (ReportInput & { year: number; predecessor?: string })[];
  /** Bodies that have become part of this one; those of the series unless given. */
  predecessors?: readonly string[];
  roster?: Partial<RosterFacts>;
  /** `sums` by `table/cell`; what is not named adds up to zero. */
  region?: { region?: string; expected: number; reported: number; missing?: readonly string[]; sums?: Readonly<Record<string, RegionalSum>> };
  earlierVersion?: ReportInput & { number?: number };
  /** Other reports whose wording is compared with the report's. */
  corpus?: readonly ReportInput[];
}

/** The context of a report in a test. */
export function buildContext(report: ParsedReport, input: ContextInput = {}): ReportContext {
  const { region, earlierVersion } = input;
  const series = input.series?.map(({ predecessor, ...earlier }) => {
    const other = buildReport({ agency: { ...report.agency, ...(predecessor === undefined ? {} : { name: predecessor }) }, ...earlier });
    const source = { agency: other.agency.name, year: earlier.year, path: `${earlier.year}.txt`, reportId: earlier.year };
    return new SeriesReport(source, figuresOf(other), { publishedOn: other.publishedOn, isPredecessor: predecessor !== undefined });
  });
  const merged = input.series?.flatMap(({ predecessor }) => predecessor ?? []) ?? [];
  return {
    ...NO_CONTEXT,
    asOf: input.asOf ?? null,
    series: series?.toSorted((a, b) => b.year - a.year) ?? null,
    predecessors: input.predecessors ?? [...new Set(merged)],
    roster: input.roster ? { isExpected: true, dueOn: null, expectedYears: [], ...input.roster } : null,
    region: region
      ? { region: region.region ?? report.agency.region ?? "", expected: region.expected, reported: region.reported, missing: region.missing ?? [], sum: (table, cell) => region.sums?.[`${table}/${cell}`] ?? { total: 0, bodies: region.reported, largest: [] } }
      : null,
    earlierVersion: earlierVersion
      ? { source: { agency: report.agency.name, year: report.year ?? 0, path: "earlier.txt", reportId: 1 }, number: earlierVersion.number ?? 1, url: earlierVersion.url ?? null, report: buildReport({ ...(report.year === null ? {} : { year: report.year }), agency: report.agency, ...earlierVersion }) }
      : null,
    overlaps: input.corpus ? overlapsWith(report, input.corpus) : null,
  };
}

function overlapsWith(report: ParsedReport, corpus: readonly ReportInput[]): ReportContext["overlaps"] {
  const others = corpus.map((other, index) => {
    const built = buildReport(other);
    return { ...built, source: { ...built.source, path: `${index}.txt` } };
  });
  return overlapsAmong([report, ...others]).get(report) ?? null;
}
