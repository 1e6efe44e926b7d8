import type { AgencyLevel } from "../report/schema";
import { FORMER_REGIONS, RENUMBERED } from "./changes";
import data from "./divisions.json";

export type RegionLevel = Extract<AgencyLevel, "province" | "city" | "county">;

/** A province, city or county with its GB/T 2260 code. Its level is the table's, whatever the name ends in. */
export interface Region {
  code: string;
  name: string;
  level: RegionLevel;
  /** The last year of a division that is no more. */
  until?: number;
}

interface Divisions {
  byCode: ReadonlyMap<string, Region>;
  byName: ReadonlyMap<string, readonly Region[]>;
}

const ETHNIC_GROUPS =
  "蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|普米族|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|各族";
const AUTONOMOUS = new RegExp(`^(.+?)(?:${ETHNIC_GROUPS})*自治(州|县|旗)$`, "u");

/** 大理州 for 大理白族自治州; null when the name has no such short form. */
function autonomousShortName(name: string): string | null {
  const match = AUTONOMOUS.exec(name);
  return match?.[1] && match[1].length > 1 ? `${match[1]}${match[2]}` : null;
}

const levelOfCode = (code: string): RegionLevel => (code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county");

let divisions: Divisions | null = null;
function load(): Divisions {
  if (divisions) return divisions;
  const byCode = new Map<string, Region>();
  const byName = new Map<string, Region[]>();
  const named = (name: string, region: Region): void => {
    const known = byName.get(name);
    if (known) known.push(region);
    else byName.set(name, [region]);
  };
  for (const line of data.regions.split("\n")) {
    const code = line.slice(0, 6);
    const region: Region = { code, name: line.slice(7), level: levelOfCode(code) };
    byCode.set(code, region);
    named(region.name, region);
  }
  for (const { code, name, until } of FORMER_REGIONS) {
    const region: Region = { code, name, level: "county", until };
    byCode.set(code, region);
    named(name, region);
  }
  for (const region of byCode.values()) {
    const short = autonomousShortName(region.name);
    if (short && !byName.has(short)) named(short, region);
  }
  divisions = { byCode, byName };
  return divisions;
}

/** The codes of a name stand in one string: forty thousand lists would take most of the time of loading. */
let counties: ReadonlyMap<string, string> | null = null;
function loadTownships(): ReadonlyMap<string, string> {
  if (counties) return counties;
  const byTownship = new Map<string, string>();
  for (const line of data.townships.split("\n")) {
    const [county = "", ...names] = line.split(" ");
    for (const name of names) {
      const known = byTownship.get(name);
      byTownship.set(name, known === undefined ? county : `${known} ${county}`);
    }
  }
  counties = byTownship;
  return counties;
}

/**
 * The region of a six-digit GB/T 2260 code; codes that were renumbered lead to the present region.
 * @returns null when there is none
 */
export function regionByCode(code: string): Region | null {
  const { byCode } = load();
  return byCode.get(code) ?? byCode.get(RENUMBERED.get(code) ?? "") ?? null;
}

/** The regions of exactly this name (大理州 is one for 大理白族自治州), former ones among them; often more than one: 朝阳区. */
export const regionsNamed = (name: string): readonly Region[] => load().byName.get(name) ?? [];

/** The codes of the counties (or undivided cities) that have a town, township or subdistrict of exactly this name. */
export const countiesOfTownship = (name: string): readonly string[] => loadTownships().get(name)?.split(" ") ?? [];

/** Whether a region lies in another, or is the same. */
export function isWithin(code: string, ancestor: string): boolean {
  return code.startsWith(ancestor.endsWith("0000") ? ancestor.slice(0, 2) : ancestor.endsWith("00") ? ancestor.slice(0, 4) : ancestor);
}

/**
 * The region and those above it, the province first.
 * @returns an empty list for a code that is not in the table
 */
export function regionChain(code: string): Region[] {
  const { byCode } = load();
  const own = regionByCode(code);
  if (!own) return [];
  const codes = [`${own.code.slice(0, 2)}0000`, `${own.code.slice(0, 4)}00`];
  return [...codes.flatMap((above) => (above === own.code ? [] : (byCode.get(above) ?? []))), own];
}

/** The former divisions that went into a region: 金山屯区 and 西林区 for 230751. */
export const predecessorsOf = (code: string): readonly Region[] =>
  FORMER_REGIONS.flatMap((former) => (former.successors.includes(code) ? (regionByCode(former.code) ?? []) : []));
