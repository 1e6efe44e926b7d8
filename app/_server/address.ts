import { z } from "zod";
import type { Bounds } from "../../lib/accounts/account";
import type { Scope } from "../../db/queries/scope";
import { AGENCY_KINDS, AGENCY_LEVELS } from "../../lib/report/schema";

/** What the filter bar narrows every page to. */
export type Filters = Scope;

/** Search parameters as Next hands them over. */
export type RawSearchParams = Record<string, string | string[] | undefined>;
/** What an address may carry: an absent, null or empty value is left out. */
export type AddressParams = Record<string, string | number | null | undefined>;

const ALL_YEARS = "all";
const year = z.coerce.number().int().min(2008).max(2100);
const region = z.string().regex(/^\d{2,6}$/);
const level = z.enum(AGENCY_LEVELS);
const kind = z.enum(AGENCY_KINDS);

const orNull = <T>(schema: z.ZodType<T>, value: string | undefined): T | null => {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
};

/** The first value of a search parameter, trimmed; undefined when absent or empty. */
function firstParam(params: RawSearchParams, name: string): string | undefined {
  const value = params[name];
  const first = (Array.isArray(value) ? value[0] : value)?.trim();
  return first === "" ? undefined : first;
}

/** Reads one parameter by a schema; a value that does not fit counts as absent, so that an old address still opens. */
export const paramBy = <T>(params: RawSearchParams, name: string, schema: z.ZodType<T>): T | null => orNull(schema, firstParam(params, name));

/**
 * Reads the filters of an address.
 * @param latestYear stands in when the address names no year; `year=all` means every year
 * @param bounds what the account may look at, whatever the address says
 */
export function parseFilters(params: RawSearchParams, latestYear: number | null, bounds: Bounds): Filters {
  const asked = firstParam(params, "year");
  return {
    year: asked === ALL_YEARS ? null : (orNull(year, asked) ?? latestYear),
    region: orNull(region, firstParam(params, "region")),
    level: orNull(level, firstParam(params, "level")),
    kind: orNull(kind, firstParam(params, "kind")),
    bounds,
  };
}

/** An address that keeps the filters; `extra` adds or overrides. */
export function address(path: string, filters: Filters, extra: AddressParams = {}): string {
  const merged: AddressParams = { year: filters.year ?? ALL_YEARS, region: filters.region, level: filters.level, kind: filters.kind, ...extra };
  const query = new URLSearchParams();
  let fragment = "";
  for (const [name, value] of Object.entries(merged)) {
    if (value === null || value === undefined || value === "") continue;
    if (name === "#") fragment = `#${value}`;
    else query.set(name, String(value));
  }
  const search = query.toString();
  return `${path}${search === "" ? "" : `?${search}`}${fragment}`;
}
