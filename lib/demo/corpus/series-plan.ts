import type { SeriesCase, ReportSeries } from "../faults/series-case";
import { SERIES_FAULTS } from "../faults/series";
import type { ReportModel } from "../model";
import { randomOf } from "../random";

/** Faults against the year before that the demonstration has; those that few reports can have choose first. */
const IN_THE_DEMONSTRATION = ["XYR-006/taken-over", "XYR-002/grown", "XYR-001/too-many"];

/** A fault that only the report on the year before shows, and the report that gets it. */
export interface PlannedSeriesFault {
  fault: SeriesCase;
  model: ReportModel;
  /** The report with the fault. */
  planted: ReportModel;
}

/**
 * Gives each of these faults a body of its own and a report that is as it should be, as is the one on the year before: on the
 * latest year that has such a report, where it is seen first.
 * @param isTouched whether something else happens to a report
 */
export function planSeriesFaults(models: readonly ReportModel[], isTouched: (model: ReportModel) => boolean, seed: string): PlannedSeriesFault[] {
  const random = randomOf(`${seed}/series`);
  const sound = models
    .map((model): ReportSeries => ({ model, earlier: earlierOf(models, model) }))
    .filter(({ model, earlier: [before] }) => before !== undefined && !isTouched(model) && !isTouched(before.model));
  const planned: PlannedSeriesFault[] = [];
  for (const id of IN_THE_DEMONSTRATION) {
    const fault = SERIES_FAULTS.find((candidate) => candidate.id === id)!;
    const fitting = sound.filter((series) => fault.fits(series) && !planned.some(({ model }) => model.body === series.model.body));
    if (fitting.length === 0) continue;
    const latest = Math.max(...fitting.map(({ model }) => model.year));
    const series = random.pick(fitting.filter(({ model }) => model.year === latest));
    planned.push({ fault, model: series.model, planted: fault.plant(series).model });
  }
  return planned;
}

function earlierOf(models: readonly ReportModel[], { body, year }: ReportModel): ReportSeries["earlier"] {
  return models.filter((other) => other.body === body && other.year < year).toSorted((a, b) => b.year - a.year).map((model) => ({ model, isPredecessor: false }));
}
