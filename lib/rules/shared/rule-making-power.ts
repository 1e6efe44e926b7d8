import type { Agency } from "../../report/schema";

/** 地区行署 are delegated by the province and make no rules, though they stand at the level of a city. */
const DELEGATED = /行政公署|行署/;

/**
 * Whether a body can make regulations (《立法法》第九十一条、第九十三条): departments of the State Council, provinces, and cities and
 * prefectures with districts; their offices report for them. Null when level or kind are not known.
 */
export function canMakeRegulations({ level, kind, name }: Agency): boolean | null {
  if (level === "national") return true;
  if (level === "county" || level === "township") return false;
  if (level === null || kind === "unknown") return null;
  return (kind === "government" || kind === "office") && !DELEGATED.test(name);
}
