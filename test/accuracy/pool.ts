import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { withDateLine } from "../../lib/demo/corpus/file";
import type { DemoRegion, ReportModel } from "../../lib/demo/model";
import { randomOf } from "../../lib/demo/random";

const SEED = "accuracy";
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
/** A county that exists, with invented bodies and invented content: the reader must place it. */
const KNOWN_REGION: DemoRegion = { code: "210726", name: "黑山县", city: "锦州市", province: "辽宁省", areaCode: "0416", postcode: "121400" };

/** The reports that faults and traps are planted in: the first that fits is taken, and the order is drawn once. */
export const POOL: readonly ReportModel[] = (() => {
  const models = [...countyReports(DEMONSTRATION_REGION, YEARS, SEED)];
  return randomOf(`${SEED}/pool`).sample(models, models.length);
})();

/** Sound reports of every kind of body and every format, half of them with a line that gives the date. */
export function soundReports(count: number): ReportModel[] {
  const random = randomOf(`${SEED}/sound`);
  const known = random.sample([...countyReports(KNOWN_REGION, [2019, 2022], SEED)], Math.ceil(count / 4));
  const kinds = ["government", "office", "department", "agencyOffice"].flatMap((kind) => random.sample(POOL.filter(({ body }) => body.kind === kind), Math.ceil(count / 5)));
  return [...kinds, ...known].slice(0, count).map((model, index) => (index % 2 === 0 ? withDateLine(model) : model));
}
