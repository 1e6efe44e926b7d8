import { regionChain } from "../gazetteer/divisions";
import type { Agency } from "../report/schema";

const SHORTEST = 2;

/** What a body and the regions above it are called, the longest name first: a copy puts other names in their place. */
export function ownNames({ name, region, regionCode }: Agency): string[] {
  const regions = new Set([...(region === null ? [] : [region]), ...(regionCode === null ? [] : regionChain(regionCode).map((one) => one.name))]);
  const names = new Set([...regions, name]);
  for (const place of regions) {
    if (name.startsWith(place)) names.add(name.slice(place.length)).add(place.slice(-1) + name.slice(place.length));
    if (place.length > SHORTEST) names.add(place.slice(0, -1));
  }
  const place = /^(.{2,8}(?:镇|乡|街道|苏木))(?:人民政府|办事处|党工委)/.exec(name)?.[1];
  if (place) names.add(place);
  names.add(name.replace(/人民政府$/, ""));
  return [...names].filter((one) => one.length >= SHORTEST && !GENERIC.test(one)).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Words that are left when the region is taken off a name, and say nothing of the body. */
const GENERIC = /^(?:人民政府|政府|办公室|人民政府办公室)$/;
