import { figuresOf } from "../report/figure-set";
import type { ParsedReport } from "../report/schema";
import { NO_CONTEXT, type ReportContext } from "../rules/context";
import type { OtherReport } from "../rules/finding";
import { SeriesReport } from "../rules/series";
import { overlapsAmong } from "../similarity/in-memory";
import { predecessorNames } from "./predecessors";
import { regionCountingIn, regionFactsOf, speaksForRegion } from "./region-members";

/** As many years before a report are looked at as the store gives. */
const SERIES_YEARS = 4;

interface Filed {
  report: ParsedReport;
  source: OtherReport;
  name: string;
  regionCode: string;
}

function filedOf(report: ParsedReport): Filed | null {
  const { agency, year, source } = report;
  if (agency.name === "" || year === null) return null;
  return { report, source: { agency: agency.name, year, path: source.path, reportId: null }, name: agency.name, regionCode: agency.regionCode ?? "" };
}

function grouped<Key>(reports: readonly Filed[], keyOf: (filed: Filed) => Key): Map<Key, Filed[]> {
  const groups = new Map<Key, Filed[]>();
  for (const filed of reports) {
    const group = groups.get(keyOf(filed));
    if (group) group.push(filed);
    else groups.set(keyOf(filed), [filed]);
  }
  return groups;
}

/** Of several reports of a body on one year the one published last counts, else the one given last. */
function latestByYear(reports: readonly Filed[]): Filed[] {
  const byYear = new Map<string, Filed>();
  for (const filed of reports) {
    const key = `${filed.name}/${filed.source.year}`;
    const known = byYear.get(key);
    if (!known || (filed.report.publishedOn ?? "") >= (known.report.publishedOn ?? "")) byYear.set(key, filed);
  }
  return [...byYear.values()];
}

/**
 * Makes a set of documents each other's corpus: every report is compared with the others of its body, a government's with
 * those of its region, and the wording of each with that of all. A body is its name and its region; without a region nothing is compared, since names repeat.
 * @param reports the whole set
 * @param asOf the day of the check, `YYYY-MM-DD`
 * @returns the context of any report of the set
 */
export function corpusContexts(reports: readonly ParsedReport[], asOf: string): (report: ParsedReport) => ReportContext {
  const filed = reports.flatMap((report) => filedOf(report) ?? []);
  const byCity = grouped(filed, ({ regionCode }) => regionCode.slice(0, 4));
  const overlaps = reports.length > 1 ? overlapsAmong(reports) : null;
  const byRegion = grouped(filed, ({ report }) => regionCountingIn({ ...report.agency, regionCode: report.agency.regionCode ?? "" }));

  return (report) => {
    const own = filedOf(report);
    const shared = overlaps && (overlaps.get(report) ?? []);
    if (own === null || own.regionCode === "") return { ...NO_CONTEXT, asOf, overlaps: shared };
    const { kind, level } = report.agency;
    const year = own.source.year;
    const predecessors = predecessorNames({ name: own.name, regionCode: own.regionCode, kind, predecessors: [] });
    const earlier = (byCity.get(own.regionCode.slice(0, 4)) ?? []).filter((other) => other.source.year < year && other.source.year >= year - SERIES_YEARS);
    const series = latestByYear(earlier.filter(({ name, regionCode }) => (name === own.name && regionCode === own.regionCode) || predecessors.includes(name)))
      .toSorted((a, b) => b.source.year - a.source.year)
      .map((other) => new SeriesReport(other.source, figuresOf(other.report), { publishedOn: other.report.publishedOn, isPredecessor: other.name !== own.name }));
    const members = speaksForRegion({ name: own.name, regionCode: own.regionCode, kind, level }) ? latestByYear((byRegion.get(own.regionCode) ?? []).filter((other) => other.source.year === year && other.name !== own.name)) : [];
    const region = members.length === 0 ? null : regionFactsOf(report.agency.region ?? "", members.map(({ name, source, report: member }) => ({ name, isExpected: false, report: source, figures: figuresOf(member) })));
    return { ...NO_CONTEXT, asOf, series, predecessors, region, overlaps: shared };
  };
}
