import type { Agency } from "../report/schema";
import type { Bilingual } from "../rules/rule";
import type { AgencyRecord, NewAgency } from "./ports";

export const NATIONAL_REGION = "000000";
/** A county's code; a roster may give a township's nine digits. */
const REGION_DIGITS = 6;

export type Resolution =
  | { kind: "known"; agency: AgencyRecord }
  | { kind: "new"; agency: NewAgency }
  | { kind: "unidentified"; code: "agency-unknown" | "agency-ambiguous" | "region-unknown"; message: Bilingual };

/** The region code under which a body is filed: that of its county or of the region above. */
export const filedRegion = (code: string): string => code.slice(0, REGION_DIGITS);

const bare = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** The names under which a body may be known: its own, and with its region in front. */
export function namesOf({ name, region }: Pick<Agency, "name" | "region">): string[] {
  const own = bare(name);
  return region === null || own.startsWith(bare(region)) ? [own] : [own, bare(region) + own];
}

/** What may stand in front of a body's name: the regions above it. */
const REGIONS_IN_FRONT = /^(?:[\u4e00-\u9fff]{2,10}?(?:省|自治区|市|州|盟|地区|县|旗|区))*$/u;

function isNamed(agency: AgencyRecord, names: readonly string[]): boolean {
  const known = [agency.name, ...agency.aliases].map(bare);
  return names.some((name) => known.some((candidate) => candidate === name || (candidate.endsWith(name) && REGIONS_IN_FRONT.test(candidate.slice(0, -name.length)))));
}

/**
 * Tells which body a report is from. A body is its region and its name; without a region it is only taken when one single
 * known body has the name: bodies of two counties with the same name must never be mixed up.
 * @param read what the report says
 * @param candidates known bodies that have the name, or lie in the region
 */
export function resolveAgency(read: Agency, candidates: readonly AgencyRecord[]): Resolution {
  if (bare(read.name) === "") return { kind: "unidentified", code: "agency-unknown", message: { zh: "文件没有写明是哪个机关的报告。", en: "The document does not tell which body reports." } };
  const named = candidates.filter((candidate) => isNamed(candidate, namesOf(read)));
  const code = read.regionCode === null ? (read.level === "national" ? NATIONAL_REGION : null) : filedRegion(read.regionCode);
  const fresh = (regionCode: string): Resolution => ({
    kind: "new",
    agency: { name: bare(read.name), regionCode, regionName: read.region ?? "", level: read.level, kind: read.kind, creditCode: read.creditCode, aliases: [], predecessors: [], onRoster: false },
  });
  if (code !== null) {
    const there = named.filter(({ regionCode }) => regionCode === code);
    return one(there, read) ?? fresh(code);
  }
  const region = read.region;
  const inRegion = region === null ? named : named.filter(({ regionName, name }) => regionName === region || bare(name).startsWith(bare(region)));
  const match = one(inRegion, read);
  if (match) return match;
  if (region !== null) return fresh("");
  return {
    kind: "unidentified",
    code: "region-unknown",
    message: {
      zh: `文件写明机关为“${read.name}”，但没有写明属于哪个地区，已知机关中也没有同名的。请先导入机关名录，或在清单文件中写明机关全称。`,
      en: `The document names “${read.name}” without a region, and no body of that name is known. Load a roster, or give the full name in a manifest.`,
    },
  };
}

function one(matches: readonly AgencyRecord[], read: Agency): Resolution | null {
  const exact = matches.filter(({ name }) => bare(name) === bare(read.name));
  const narrowed = exact.length > 0 ? exact : matches;
  const [first, ...others] = narrowed;
  if (!first) return null;
  if (others.length === 0) return { kind: "known", agency: first };
  const byCode = narrowed.find(({ creditCode }) => creditCode !== null && creditCode === read.creditCode);
  if (byCode) return { kind: "known", agency: byCode };
  return {
    kind: "unidentified",
    code: "agency-ambiguous",
    message: {
      zh: `“${read.name}”可能是 ${narrowed.length} 个已知机关中的任何一个。请在清单文件中写明机关全称。`,
      en: `“${read.name}” may be any of ${narrowed.length} known bodies. Give the full name in a manifest.`,
    },
  };
}

/** The report as the audit sees it: with the region, level and kind under which the body is filed, where they are known. */
export function filedAgency(read: Agency, filed: Pick<NewAgency, "regionName" | "regionCode" | "level" | "kind">): Agency {
  return {
    ...read,
    region: filed.regionName === "" ? read.region : filed.regionName,
    regionCode: filed.regionCode === "" || filed.regionCode === NATIONAL_REGION ? read.regionCode : filed.regionCode,
    level: filed.level ?? read.level,
    kind: filed.kind === "unknown" ? read.kind : filed.kind,
  };
}
