import { countiesOfTownship, isWithin, type Region, regionByCode, regionsNamed } from "./divisions";

/** The place names that a text starts with, from the largest to the smallest. */
export interface PlaceChain {
  /** What the smallest province, city or county named can be; with a township, the regions that it can belong to. Empty when no region is named and the township is unknown. */
  candidates: readonly Region[];
  /** The town, township or subdistrict, as printed. */
  township: string | null;
  /** Whether a province, city or county is named, not only a township. */
  regionNamed: boolean;
  /** Where the smallest place starts. */
  ownStart: number;
  /** Where the chain ends. */
  end: number;
}

const MAX_NAME = 15;
const MIN_NAME = 2;
const SHORT_PROVINCE = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/u;

let shortNames: Map<string, Region[]> | null = null;
/** 吉林 for 吉林省, 淄博 for 淄博市: only good in front of a place that lies there. */
function shortRegions(name: string): readonly Region[] {
  if (!shortNames) {
    shortNames = new Map();
    for (let province = 11; province <= 65; province++) {
      for (let city = 0; city <= 99; city++) {
        const region = regionByCode(`${province}${String(city).padStart(2, "0")}00`);
        const short = region?.name.replace(SHORT_PROVINCE, "");
        if (!region || !short || short === region.name || short.length < MIN_NAME) continue;
        shortNames.set(short, [...(shortNames.get(short) ?? []), region]);
      }
    }
  }
  return shortNames.get(name) ?? [];
}

type Step = { candidates: Region[]; township: string | null; length: number };

/** The longest place name at `at` that lies in one of the regions above it (anywhere when there are none). */
function longestPlace(text: string, at: number, above: readonly Region[] | null): Step | null {
  const inside = (code: string): boolean => above === null || above.some((region) => region.code !== code && isWithin(code, region.code));
  const belongs = (code: string): boolean => above === null || above.some((region) => isWithin(code, region.code));
  for (let length = Math.min(MAX_NAME, text.length - at); length >= MIN_NAME; length--) {
    const name = text.slice(at, at + length);
    const regions = regionsNamed(name).filter((region) => inside(region.code));
    if (regions.length > 0) return { candidates: regions, township: null, length };
    const counties = countiesOfTownship(name).filter(belongs);
    if (counties.length > 0) return { candidates: counties.flatMap((code) => regionByCode(code) ?? []), township: name, length };
  }
  return null;
}

function shortPlace(text: string): Step | null {
  for (const length of [4, 3, 2]) {
    const candidates = [...shortRegions(text.slice(0, length))];
    if (candidates.length > 0 && longestPlace(text, length, candidates)) return { candidates, township: null, length };
  }
  return null;
}

/**
 * Reads the chain of place names that a text starts with, as in 吉林省吉林市磐石市吉昌镇人民政府; each must lie in the one before.
 * @returns null when it starts with no place
 */
export function readPlaces(text: string): PlaceChain | null {
  const first = longestPlace(text, 0, null) ?? shortPlace(text);
  if (!first) return null;
  let step = first;
  let ownStart = 0;
  let end = first.length;
  let regionNamed = first.township === null;
  while (step.township === null) {
    const next = longestPlace(text, end, step.candidates);
    if (!next) break;
    regionNamed = true;
    step = next;
    ownStart = end;
    end += next.length;
  }
  return { candidates: preferPresent(step.candidates), township: step.township, regionNamed, ownStart, end };
}

/** A name that is in use today is not taken for a former region. */
function preferPresent(candidates: readonly Region[]): readonly Region[] {
  const present = candidates.filter((region) => region.until === undefined);
  return present.length > 0 ? present : candidates;
}
