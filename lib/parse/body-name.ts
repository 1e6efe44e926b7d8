import type { Region } from "../gazetteer/divisions";
import { type PlaceChain, readPlaces } from "../gazetteer/places";
import type { AgencyKind, AgencyLevel } from "../report/schema";

/** A public body as a name tells it. */
export interface BodyName {
  /** Without the regions above it, with its own; a bare region stands for its government. */
  name: string;
  kind: AgencyKind;
  level: AgencyLevel | null;
  /** The regions it can belong to; one when the name decides. */
  candidates: readonly Region[];
  /** Whether a province, city or county stands in the name itself. */
  regionNamed: boolean;
  /** A county in the name that the gazetteer does not list. */
  unlistedRegion: string | null;
  /** What follows the place: 应急管理局. */
  office: string;
}

const SUBORDINATE = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|国家外汇管理局|国家矿山安全监察局|国家移民管理局|国家能源局|国家粮食和物资储备局|中国人民银行|中国气象局|中国证券监督管理委员会|中华人民共和国)/u;
const NATIONAL = /^(?:国务院(?!办公厅政府信息)|国家[一-鿿]{2,16}(?:局|委员会|委|署|中心|办公室)|(?:外交|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|审计)(?:部|署)$)/u;
const TOWNSHIP_NAME = /^([一-鿿]{1,10}?(?:镇|乡|苏木|街道))(?=人民政府|政府|办事处|党政|综合|$)/u;
/** A county that the gazetteer does not have: new, renamed or misspelt. 社区, 开发区 and the like are no counties. */
const UNLISTED_COUNTY = /^(?:[一-鿿]{2,7}?省)?(?:[一-鿿]{2,7}?(?:市(?!场)|州|盟|地区))?([一-鿿]{2,8}?(?:自治县|自治旗|县|旗|(?<!社|景|园|开发|城|地|辖|山|市|校|小|片|库|林|矿|税|示范|合作|试验|功能|新|度假|贸易|管理|经济|经开|风景|工业|保护)区))/u;
/** Zones inside a city have no level of their own. */
const ZONE = /(?:开发|高新|经开|新|园|示范|度假|管理|保税|合作|试验|风景)区/u;
const KINDS: readonly [AgencyKind, RegExp][] = [
  ["government", /^(?:人民)?政府$|(?:行政公署|行署)$/u],
  ["office", /(?:政府|党政|行署)(?:综合)?办公[室厅]$|^办公[室厅]$|政府办$/u],
  ["agencyOffice", /办事处$|管理委员会$|管委会$/u],
  ["institution", /(?:中心|学院|医院|研究院|科学院|社|馆|学校|大学|中学|小学|幼儿园|公司|集团|站|所|(?<!委员)会|工商联|残联|妇联|文联|科协)$/u],
  ["department", /(?:局|委员会|委|厅|部|署|处|办|办公室|总队|支队|大队|海关|税务|分局|法院|检察院|院)(?:\([^)]*\))?$/u],
];
/** 我局, 本机关: a body that speaks of itself tells no name. */
const SELF = /^(?:我|本|该|贵|各|有关|上级|下级|全)/u;
/** 中共 in front, and the government between a district and its subdistrict, are no part of the place. */
const PREFIXES = /^中共|(?<=[市区县旗])人民政府(?=[一-鿿]{2,8}街道)/gu;
/** A garbled name is no name. */
const NAME = /^[\p{Script=Han}()]+$/u;
const STRAY_MARKS = /[《》“”"'‘’\s*#|:：·•]/gu;

const kindOf = (office: string): AgencyKind => KINDS.find(([, pattern]) => pattern.test(office))?.[0] ?? "unknown";

/** The level that all candidates share. */
function sharedLevel(candidates: readonly Region[]): AgencyLevel | null {
  const first = candidates[0];
  return first && candidates.every((region) => region.level === first.level) ? first.level : null;
}

function governmentOf(place: string): { name: string; kind: AgencyKind } {
  if (/(?:街道|地区)$/u.test(place)) return { name: `${place}办事处`, kind: "agencyOffice" };
  if (place.endsWith("办事处")) return { name: place, kind: "agencyOffice" };
  if (/(?:场|开发区|园区|管理区|示范区|新区)$/u.test(place)) return { name: place, kind: "unknown" };
  return { name: `${place}人民政府`, kind: "government" };
}

type Where = Pick<BodyName, "candidates" | "regionNamed" | "unlistedRegion">;

function townshipBody(place: string, office: string, where: Where): BodyName {
  const kind = kindOf(office);
  const shared = { level: "township" as const, ...where, office };
  if (office === "" || kind === "government") return { ...governmentOf(place), ...shared };
  return { name: `${place}${office}`, kind, ...shared };
}

function regionBody(raw: string, places: PlaceChain): BodyName | null {
  const { candidates, regionNamed } = places;
  const where = { candidates, regionNamed, unlistedRegion: null };
  const own = raw.slice(places.ownStart, places.end);
  const office = raw.slice(places.end);
  if (places.township !== null) return office === "" || kindOf(office) !== "unknown" ? townshipBody(own, office, where) : null;
  const level = sharedLevel(candidates);
  const inside = level === "county" ? null : unlistedCountyBody(office);
  if (inside) return inside;
  const township = TOWNSHIP_NAME.exec(office)?.[1];
  if (township) return townshipBody(township, office.slice(township.length), where);
  const body = officeBody(own, office, level, where);
  const zone = body?.kind === "agencyOffice" || ZONE.test(office);
  return body && zone && level !== "county" ? { ...body, level: null } : body;
}

/** The government of a region, or one of its offices. */
function officeBody(own: string, office: string, level: AgencyLevel | null, where: Where): BodyName | null {
  if (office === "") return { ...governmentOf(own), level, ...where, office };
  const kind = kindOf(office);
  if (kind === "unknown") return null;
  if (kind === "government" && /^(?:人民)?政府$/u.test(office)) return { name: `${own}人民政府`, kind, level, ...where, office };
  return { name: `${own}${office}`, kind, level, ...where, office };
}

/** A body of a county that the gazetteer does not list; its level is plain from the word. */
function unlistedCountyBody(raw: string): BodyName | null {
  const match = UNLISTED_COUNTY.exec(raw);
  const county = match?.[1];
  if (!match || !county) return null;
  const office = raw.slice(match[0].length);
  const where = { candidates: [], regionNamed: true, unlistedRegion: county };
  const township = TOWNSHIP_NAME.exec(office)?.[1];
  return township ? townshipBody(township, office.slice(township.length), where) : officeBody(county, office, "county", where);
}

/** A report names its body again and again: in its title, its preface, as publisher. */
const MAX_LATELY = 64;
const lately = new Map<string, BodyName | null>();

/**
 * Reads the name of a public body: 吉林省吉林市磐石市吉昌镇人民政府, 张店区应急管理局, 金林区.
 * @param words clean text that should be the name and nothing else
 * @returns null when it is none
 */
export function readBodyName(words: string): BodyName | null {
  const known = lately.get(words);
  if (known !== undefined) return known;
  const read = bodyNameOf(words);
  if (lately.size >= MAX_LATELY) lately.clear();
  lately.set(words, read);
  return read;
}

function bodyNameOf(words: string): BodyName | null {
  const trimmed = words.replace(STRAY_MARKS, "").replace(/(?:关于|的|年度)$/u, "").replace(PREFIXES, "");
  const raw = trimmed.endsWith("人民") ? `${trimmed}政府` : trimmed;
  if (raw.length < 2 || raw.length > 50 || !NAME.test(raw)) return null;
  const parent = SUBORDINATE.exec(raw)?.[0];
  if (parent && parent.length < raw.length) {
    const places = readPlaces(raw.slice(parent.length));
    if (places) return { name: raw, kind: "department", level: sharedLevel(places.candidates), candidates: places.candidates, regionNamed: places.regionNamed, unlistedRegion: null, office: raw };
  }
  if (NATIONAL.test(raw)) return { name: raw, kind: raw.endsWith("办公厅") ? "office" : "department", level: "national", candidates: [], regionNamed: false, unlistedRegion: null, office: raw };
  const places = readPlaces(raw);
  if (places) return regionBody(raw, places);
  if (SELF.test(raw)) return null;
  const unlisted = unlistedCountyBody(raw);
  if (unlisted) return unlisted;
  const nowhere = { candidates: [], regionNamed: false, unlistedRegion: null };
  const township = TOWNSHIP_NAME.exec(raw)?.[1];
  if (township && township.length > 1) return townshipBody(township, raw.slice(township.length), nowhere);
  const kind = kindOf(raw);
  return kind === "unknown" || kind === "government" ? null : { name: raw, kind, level: null, ...nowhere, office: raw };
}
