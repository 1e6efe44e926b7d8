import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { cityBodies, provinceBodies, REAL_COUNTY } from "../../lib/demo/bodies/rule-makers";
import { countyReports, regionReports } from "../../lib/demo/corpus/bulk";
import { withDateLine } from "../../lib/demo/corpus/file";
import type { ReportModel } from "../../lib/demo/model";
import { randomOf } from "../../lib/demo/random";

const SEED = "accuracy";
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];

/** The reports that faults and traps are planted in: the first that fits is taken, and the order is drawn once. Bodies above the county come last. */
export const POOL: readonly ReportModel[] = (() => {
  const models = [...countyReports(DEMONSTRATION_REGION, YEARS, SEED)];
  const above = [...regionReports(cityBodies(SEED), YEARS, SEED), ...regionReports(provinceBodies(SEED), YEARS, SEED)];
  return [...randomOf(`${SEED}/pool`).sample(models, models.length), ...randomOf(`${SEED}/above`).sample(above, above.length)];
})();

/** Sound reports of every kind and level of body and every format, half of them with a line that gives the date. */
export function soundReports(count: number): ReportModel[] {
  const random = randomOf(`${SEED}/sound`);
  const known = random.sample([...countyReports(REAL_COUNTY, [2019, 2022], SEED)], Math.ceil(count / 4));
  const above = random.sample(POOL.filter(({ body }) => body.level === "city" || body.level === "province"), Math.ceil(count / 6));
  const kinds = ["government", "office", "department", "agencyOffice"].flatMap((kind) => random.sample(POOL.filter(({ body }) => body.kind === kind), Math.floor(count / 6)));
  return [...kinds, ...above, ...known].slice(0, count).map((model, index) => (index % 2 === 0 ? withDateLine(model) : model));
}
