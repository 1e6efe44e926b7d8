import { predecessorsOf, regionByCode } from "../gazetteer/divisions";
import type { AgencyRecord } from "./ports";

/**
 * The names of the bodies that have become part of one: those its roster names, and for a government those of the former
 * divisions that went into its region (金山屯区人民政府 and 西林区人民政府 for 金林区人民政府).
 */
export function predecessorNames({ name, regionCode, kind, predecessors }: Pick<AgencyRecord, "name" | "regionCode" | "kind" | "predecessors">): string[] {
  const region = regionByCode(regionCode);
  const former = kind === "government" && region !== null && name.startsWith(region.name) ? predecessorsOf(regionCode).map((division) => division.name + name.slice(region.name.length)) : [];
  return [...new Set([...predecessors, ...former])];
}
