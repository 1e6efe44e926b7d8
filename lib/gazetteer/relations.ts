import type { AgencyLevel } from "../report/schema";
import { FORMER_REGIONS } from "./changes";
import { countiesOfTownship, isWithin, regionByCode, regionsNamed } from "./divisions";

/**
 * How a named place stands to a region: `own` the region itself; `above` and `below` it; `former` what went into it;
 * `sibling` a township of the same county; `foreign` none of these, whichever of its homonyms is meant.
 */
export type PlaceRelation = "own" | "above" | "below" | "former" | "sibling" | "foreign";

export interface RelatedPlace {
  relation: PlaceRelation;
  level: Exclude<AgencyLevel, "national">;
  /** How many places of the name there are, within `inside` when it was given. */
  homonyms: number;
  /** Codes of the regions meant; of the counties for a township. */
  codes: readonly string[];
}

const SUFFIXES = new Uint8Array(0x10000);
for (const sign of "省市县区旗州盟镇乡道") SUFFIXES[sign.charCodeAt(0)] = 1;
/** Names of two characters (应县, 成县, 城区) are mostly the end and the beginning of other words. */
const MIN_NAME = 3;
const MAX_NAME = 11;

/** Whether a province, city, county, town, township or subdistrict is called exactly so. */
export const isPlaceName = (name: string): boolean => regionsNamed(name).length > 0 || countiesOfTownship(name).length > 0;

/**
 * The longest name of a province, city, county, town, township or subdistrict that starts at a place; its suffix is looked for first,
 * so that most places of a text cost a few comparisons.
 * @returns where the name ends; -1 when none starts there
 */
export function placeNameEnd(text: string, start: number): number {
  let found = -1;
  const last = Math.min(text.length, start + MAX_NAME);
  for (let at = start; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fff) break;
    if (SUFFIXES[unit] === 1 && at + 1 - start >= MIN_NAME && isPlaceName(text.slice(start, at + 1))) found = at + 1;
  }
  return found;
}

function regionRelation(own: string, code: string): PlaceRelation {
  if (code === own) return "own";
  if (isWithin(own, code)) return "above";
  if (isWithin(code, own)) return "below";
  const former = FORMER_REGIONS.find((region) => region.code === code);
  return former?.successors.some((successor) => isWithin(successor, own) || isWithin(own, successor)) ? "former" : "foreign";
}

const NEAREST: readonly PlaceRelation[] = ["own", "above", "below", "former", "sibling", "foreign"];
/** The first relation, in the order of nearness, that one of the homonyms has. */
const nearestOf = (relations: readonly PlaceRelation[]): PlaceRelation => NEAREST.find((relation) => relations.includes(relation)) ?? "foreign";

/**
 * How the place of a name stands to a region. Where a name is borne by several places, the nearest of them is meant.
 * @param own the region's code
 * @param isTownshipBody whether the body asked for is one of a township in that region
 * @param inside codes of the regions named before it; homonyms outside of them are left out, unless all are
 * @returns null when the name is in no list or the region's code is unknown
 */
export function relationTo(own: string, isTownshipBody: boolean, name: string, inside: readonly string[] = []): RelatedPlace | null {
  if (!regionByCode(own)) return null;
  const narrowed = (codes: readonly string[]): readonly string[] => {
    const within = codes.filter((code) => inside.some((outer) => outer !== code && isWithin(code, outer)));
    return within.length > 0 ? within : codes;
  };
  const regions = regionsNamed(name);
  const codes = narrowed(regions.length > 0 ? regions.map(({ code }) => code) : countiesOfTownship(name));
  const [first] = codes;
  if (first === undefined) return null;
  if (regions.length > 0) {
    return { relation: nearestOf(codes.map((code) => regionRelation(own, code))), level: regions[0]!.level, homonyms: codes.length, codes };
  }
  const relations = codes.map((county): PlaceRelation => (isWithin(county, own) ? (isTownshipBody ? "sibling" : "below") : "foreign"));
  return { relation: nearestOf(relations), level: "township", homonyms: codes.length, codes };
}
