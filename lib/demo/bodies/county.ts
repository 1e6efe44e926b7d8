import type { DemoBody, DemoRegion, Workload } from "../model";
import { randomOf, type Random } from "../random";
import { GOVERNMENT_TOPICS, PROFESSIONS, STREET_TOPICS, TOWNSHIP_TOPICS } from "./professions";

/** The county of the demonstration. Province code 99 is not assigned, so that it can never be taken for a real place. */
export const DEMONSTRATION_REGION: DemoRegion = {
  code: "990101",
  name: "青禾县",
  city: "示例市",
  province: "示例省",
  areaCode: "0999",
  postcode: "999100",
};

const FIRST = "青云锦翠松桐竹榆荷芦槐梧杉枫柏菱菊桂棠蕙兰芷茗麓岚霁晴暖朗澄漪沁汀渚浔湄泓漾涟潆".split("");
const SECOND = "禾溪屏岭桥湾塘坪坡岸原垄畈埠浦陂堰洲渡沟洼峪峰岗台寨营店集墟庄铺".split("");
const STREETS = ["文昌", "迎春", "听涛", "望楼", "长宁", "北苑", "南薰", "西亭"];

function placeNames(random: Random, count: number, suffix: string): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.pick(FIRST)}${random.pick(SECOND)}${suffix}`);
  return [...names];
}

/** Invented counties without end; the same seed and index give the same county. */
export function inventedRegion(seed: string, index: number): DemoRegion {
  const random = randomOf(`${seed}/region/${index}`);
  const serial = index + 102;
  const name = `${random.pick(FIRST)}${random.pick(SECOND)}${random.chance(0.8) ? "县" : "区"}`;
  return {
    code: `99${String(Math.floor(serial / 100)).padStart(2, "0")}${String(serial % 100).padStart(2, "0")}`,
    name,
    city: "示例市",
    province: "示例省",
    areaCode: "0999",
    postcode: `99${String(9100 + (index % 800))}`,
  };
}

const scaled = (workload: Workload, factor: number): Workload => ({
  requests: workload.requests * factor,
  documents: workload.documents,
  licensing: Math.round(workload.licensing * factor),
  penalties: Math.round(workload.penalties * factor),
  coercion: Math.round(workload.coercion * factor),
  feesWanYuan: workload.feesWanYuan * factor,
});

/** Every body of an invented county: government, office, departments, townships and sub-district offices, about fifty. */
export function bodiesOf(region: DemoRegion, seed: string): DemoBody[] {
  const random = randomOf(`${seed}/bodies/${region.code}`);
  const unit = region.name.slice(-1);
  const superior = `${unit}委、${unit}政府`;
  const phone = () => `${region.areaCode}-${random.int(2, 8)}${String(random.int(0, 999999)).padStart(6, "0")}`;
  const address = () => `${region.name}${random.pick(STREETS)}路${random.int(1, 299)}号`;
  const base = { region, level: "county" as const, scope: `全${unit}`, superior };
  const idle: Workload = { requests: 2, documents: 0, licensing: 0, penalties: 0, coercion: 0, feesWanYuan: 0 };
  const short = region.name.slice(0, -1);

  const government: DemoBody = {
    ...base, name: `${region.name}人民政府`, shortName: `${unit}人民政府`, self: `我${unit}`, superior: "市委、市政府", kind: "government",
    topics: GOVERNMENT_TOPICS, workload: idle, address: address(), phone: phone(), account: `${short}发布`,
  };
  const office: DemoBody = {
    ...base, name: `${region.name}人民政府办公室`, shortName: `${unit}政府办公室`, self: "我办", kind: "office",
    topics: GOVERNMENT_TOPICS, workload: { ...idle, requests: 6, documents: 3 }, address: address(), phone: phone(), account: `${short}政务`,
  };
  const departments = PROFESSIONS.map((profession): DemoBody => ({
    ...base, name: `${region.name}${profession.name}`, shortName: `${unit}${profession.name}`,
    self: profession.name.endsWith("局") ? "我局" : profession.name.endsWith("馆") ? "我馆" : "我中心",
    kind: profession.name.endsWith("局") ? "department" : "institution",
    topics: profession.topics, workload: scaled(profession.workload, 0.6 + random.next()), address: address(), phone: phone(), account: `${short}${profession.account}`,
  }));
  const towns = [...placeNames(random, 9, "镇"), ...placeNames(random, 3, "乡")].map((town): DemoBody => ({
    ...base, level: "township", kind: "government", name: `${town}人民政府`, shortName: `${town}人民政府`, self: `我${town.slice(-1)}`, scope: `全${town.slice(-1)}`,
    topics: TOWNSHIP_TOPICS, workload: { ...idle, requests: random.chance(0.45) ? random.int(1, 5) : 0, licensing: random.chance(0.3) ? random.int(5, 90) : 0, penalties: random.chance(0.3) ? random.int(1, 12) : 0 },
    address: `${region.name}${town}${random.pick(STREETS)}街${random.int(1, 99)}号`, phone: phone(), account: `${town.slice(0, -1)}资讯`,
  }));
  const streets = placeNames(random, 4, "街道").map((street): DemoBody => ({
    ...base, level: "township", kind: "agencyOffice", name: `${street}办事处`, shortName: `${street}办事处`, self: "我街道", scope: "辖区",
    topics: STREET_TOPICS, workload: { ...idle, requests: random.int(0, 4) }, address: address(), phone: phone(), account: `${street.slice(0, -2)}之声`,
  }));
  return [government, office, ...departments, ...towns, ...streets];
}
