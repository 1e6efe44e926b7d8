import { regionByCode } from "../gazetteer/divisions";
import type { RosterRow } from "./roster";

const GOVERNMENT = /^(.{2,})人民政府$/u;
const REGION_DIGITS = 6;

/**
 * Names regions by their code: from the gazetteer, or, for a region that it does not have, from the roster's own
 * government of that region (青禾县人民政府 → 青禾县).
 * @returns a function that gives null for a region that neither names
 */
export function regionNamer(rows: readonly RosterRow[]): (code: string) => string | null {
  const named = new Map<string, string>();
  for (const { name, regionCode, kind, level } of rows) {
    const region = kind === "government" && level !== "township" ? GOVERNMENT.exec(name)?.[1] : undefined;
    if (region !== undefined) named.set(regionCode.slice(0, REGION_DIGITS), region);
  }
  return (code) => regionByCode(code)?.name ?? named.get(code) ?? null;
}
