import type { ExportScope } from "../../db/exports/scope";
import type { Filters } from "./address";

/** A page's filters as an export takes them. */
export function exportScope({ year, region, level, kind, bounds }: Filters, agency: number | null = null): ExportScope {
  return {
    bounds,
    ...(year === null ? {} : { year }),
    ...(region === null ? {} : { region }),
    ...(level === null ? {} : { level }),
    ...(kind === null ? {} : { kind }),
    ...(agency === null ? {} : { agency }),
  };
}
