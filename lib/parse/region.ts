import { type Region, regionByCode, regionChain, isWithin } from "../gazetteer/divisions";
import type { BodyName } from "./body-name";

/** How the region of a body was told: by its name, by what else the document says, or not at all. */
export interface RegionRead {
  region: Region | null;
  /** `township`: a township's name that exists only once · `context`: names in the text · `credit-code` */
  by: "name" | "township" | "credit-code" | "context" | null;
  /** More than one region remains. */
  ambiguous: boolean;
}

/** The nearer the region that is mentioned, the better it proves. */
const MENTION_WEIGHTS: Readonly<Record<Region["level"], number>> = { county: 4, city: 2, province: 1 };
const MAX_CANDIDATES = 40;

function mentions(candidate: Region, text: string, body: BodyName): number {
  return regionChain(candidate.code).reduce((sum, region) => {
    const own = region.code === candidate.code && body.regionNamed && body.level !== "township";
    return own || !text.includes(region.name) ? sum : sum + MENTION_WEIGHTS[region.level];
  }, 0);
}

/**
 * Decides between the regions that a body's name allows.
 * @param text the clean text, in which the regions above are looked for
 * @param creditCodeRegion digits three to eight of the body's credit code
 */
export function resolveRegion(body: BodyName, text: string, creditCodeRegion: string | null): RegionRead {
  const { candidates } = body;
  const [only] = candidates;
  if (!only) return { region: null, by: null, ambiguous: false };
  if (candidates.length === 1) return { region: only, by: body.regionNamed ? "name" : "township", ambiguous: false };
  const registered = creditCodeRegion ? regionByCode(creditCodeRegion) : null;
  const coded = registered ? candidates.filter((candidate) => isWithin(candidate.code, registered.code)) : [];
  if (coded[0] && coded.length === 1) return { region: coded[0], by: "credit-code", ambiguous: false };
  if (candidates.length > MAX_CANDIDATES) return { region: null, by: null, ambiguous: true };
  const ranked = candidates.map((candidate) => ({ candidate, score: mentions(candidate, text, body) })).toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best && best.score > 0 && best.score > (second?.score ?? 0)) return { region: best.candidate, by: "context", ambiguous: false };
  return { region: null, by: null, ambiguous: true };
}
