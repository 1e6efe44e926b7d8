import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { cityBodies, provinceBodies, REAL_COUNTY } from "../../lib/demo/bodies/rule-makers";
import { countyReports, regionReports } from "../../lib/demo/corpus/bulk";
import { withDateLine } from "../../lib/demo/corpus/file";
import type { ReportModel } from "../../lib/demo/model";
import { randomOf } from "../../lib/demo/random";

const SEED = "accuracy";
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];

function shuffled(models: readonly ReportModel[], seed: string): ReportModel[] {
  return randomOf(`${SEED}/${seed}`).sample(models, models.length);
}
const OF_A_COUNTY = shuffled([...countyReports(DEMONSTRATION_REGION, YEARS, SEED)], "pool");
const ABOVE = shuffled([...regionReports(cityBodies(SEED), YEARS, SEED), ...regionReports(provinceBodies(SEED), YEARS, SEED)], "above");

/** The reports that faults and traps are planted in: the first that fits is taken, and the order is drawn once. Those of a city, its districts and a province come last. */
export const POOL: readonly ReportModel[] = [...OF_A_COUNTY, ...ABOVE];

const dated = (models: readonly ReportModel[]): ReportModel[] => models.map((model, index) => (index % 2 === 0 ? withDateLine(model) : model));

/** Sound reports of every kind of body of a county and every format, half of them with a line that gives the date. */
export function soundReports(count: number): ReportModel[] {
  const random = randomOf(`${SEED}/sound`);
  const known = random.sample([...countyReports(REAL_COUNTY, [2019, 2022], SEED)], Math.ceil(count / 4));
  const kinds = ["government", "office", "department", "agencyOffice"].flatMap((kind) => random.sample(OF_A_COUNTY.filter(({ body }) => body.kind === kind), Math.ceil(count / 5)));
  return dated([...kinds, ...known].slice(0, count));
}

/** The same of a city, its districts and a province. Their cells are not counted, so that the shares of cells read stay those of one county. */
export const soundReportsAbove = (count: number): ReportModel[] => dated(ABOVE.slice(0, Math.ceil(count / 6)));
