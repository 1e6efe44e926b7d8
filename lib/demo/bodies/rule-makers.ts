import type { DemoBody, DemoRegion, Workload } from "../model";
import { bodiesOf } from "./county";

/** A county that exists, with invented bodies and invented content, so that places are told by the gazetteer. */
export const REAL_COUNTY: DemoRegion = { code: "210726", name: "黑山县", city: "锦州市", province: "辽宁省", areaCode: "0416", postcode: "121400" };
/** The city above it, which has districts and may make regulations. */
const REAL_CITY: DemoRegion = { ...REAL_COUNTY, code: "210700", name: "锦州市", postcode: "121000" };
const REAL_PROVINCE: DemoRegion = { ...REAL_COUNTY, code: "210000", name: "辽宁省", areaCode: "024", postcode: "110000" };

const DISTRICTS: readonly DemoRegion[] = [
  REAL_COUNTY,
  { ...REAL_COUNTY, code: "210702", name: "古塔区", postcode: "121001" },
  { ...REAL_COUNTY, code: "210703", name: "凌河区", postcode: "121002" },
  { ...REAL_COUNTY, code: "210727", name: "义县", postcode: "121100" },
];
const OF_A_CITY: Workload = { requests: 46, documents: 6, regulations: 3, licensing: 0, penalties: 0, coercion: 0, feesWanYuan: 0 };
const OF_A_DISTRICT: Workload = { requests: 58, documents: 4, licensing: 3400, penalties: 820, coercion: 34, feesWanYuan: 215 };
const DEPARTMENTS = ["公安局", "民政局", "财政局", "自然资源局", "交通运输局", "水务局", "市场监督管理局", "审计局"];

/** The government of a region that may make regulations, first, then its office and some departments. */
function bodiesAbove(region: DemoRegion, level: "city" | "province", superior: string, seed: string): DemoBody[] {
  return bodiesOf(region, seed)
    .filter(({ kind, level: lowest, name }) => lowest === "county" && (kind !== "department" || DEPARTMENTS.some((department) => name.endsWith(department))) && kind !== "institution")
    .map((body) => (body.kind === "government" ? { ...body, level, superior, workload: OF_A_CITY } : { ...body, level }));
}

/** The bodies of a city with districts, its government first, and the governments of its districts. */
export const cityBodies = (seed: string): DemoBody[] => [
  ...bodiesAbove(REAL_CITY, "city", "省委、省政府", seed),
  ...DISTRICTS.map((district): DemoBody => ({ ...bodiesOf(district, seed)[0]!, workload: OF_A_DISTRICT })),
];

/** The same of the province above it. */
export const provinceBodies = (seed: string): DemoBody[] => bodiesAbove(REAL_PROVINCE, "province", "党中央、国务院", seed);
