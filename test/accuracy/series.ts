import type { ReportSeries, SeriesCase } from "../../lib/demo/faults/series-case";
import { CLEAN } from "../../lib/demo/dirt/index";
import type { ReportModel } from "../../lib/demo/model";
import type { Layout } from "../../lib/demo/render/layout";
import { TEXT_LAYOUTS } from "../../lib/demo/render/text-layouts";
import { fullName } from "../../lib/demo/corpus/file";
import { figuresOf } from "../../lib/report/figure-set";
import { NO_CONTEXT, type ReportContext } from "../../lib/rules/context";
import { SeriesReport } from "../../lib/rules/series";
import { examine, type Examined } from "./examine";
import { POOL } from "./pool";

/** Layouts from which every figure is read. */
export const WHOLE_LAYOUTS: readonly Layout[] = TEXT_LAYOUTS.filter(({ id, readable }) => readable && !["L5", "L6", "L7-one-line", "L8"].some((part) => id.includes(part)));

/** Every report of the pool that has one on the year before, with all before it since 2019. */
export const SERIES: readonly ReportSeries[] = POOL.flatMap((model) => {
  const earlier = POOL.filter(({ body, year }) => body.name === model.body.name && year < model.year && year >= 2019).toSorted((a, b) => b.year - a.year);
  return earlier[0]?.year === model.year - 1 ? [{ model, earlier: earlier.map((report) => ({ model: report, isPredecessor: false })) }] : [];
});

function seriesReport(model: ReportModel, isPredecessor: boolean, layout: Layout): SeriesReport {
  const { parsed } = examine(model, layout, CLEAN);
  const source = { agency: fullName(model.body), year: model.year, path: parsed.source.path, reportId: null };
  return new SeriesReport(source, figuresOf(parsed), { publishedOn: parsed.publishedOn, isPredecessor });
}

/**
 * Lays a report and those known beside it out, reads them, and audits the report with what was read of the others.
 * @param others layouts of the earlier reports, of which `turn` chooses
 */
export function examineSeries({ model, earlier, replaced }: ReportSeries, layout: Layout, others: readonly Layout[], turn: number, known: SeriesCase["known"] = {}): Examined {
  const layoutOf = (index: number): Layout => others[(turn + index) % others.length]!;
  const series = earlier.map((report, index) => seriesReport(report.model, report.isPredecessor, layoutOf(index)));
  const version = replaced ? examine(replaced, layout, CLEAN, { known }).parsed : null;
  const context: ReportContext = {
    ...NO_CONTEXT,
    series,
    predecessors: series.filter(({ isPredecessor }) => isPredecessor).map(({ agency }) => agency),
    earlierVersion: version ? { source: { agency: fullName(model.body), year: model.year, path: version.source.path, reportId: null }, number: 1, url: version.source.url, report: version } : null,
  };
  return examine(model, layout, CLEAN, { known, context });
}
