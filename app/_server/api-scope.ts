import type { ExportScope } from "../../db/exports/scope";
import type { Scope } from "../../db/queries/scope";
import type { Bounds } from "../../lib/accounts/account";

type Asked = { [Name in keyof Omit<ExportScope, "bounds">]?: ExportScope[Name] | undefined };

/** The filters of a call, within what the caller may look at. */
export const scopeOf = ({ year, region, level, kind }: Asked, bounds: Bounds): Scope => ({ year: year ?? null, region: region ?? null, level: level ?? null, kind: kind ?? null, bounds });

/** The same as exports take them. */
export const narrowOf = ({ year, region, level, kind, agency }: Asked, bounds: Bounds): ExportScope => ({
  bounds,
  ...(year === undefined ? {} : { year }),
  ...(region === undefined ? {} : { region }),
  ...(level === undefined ? {} : { level }),
  ...(kind === undefined ? {} : { kind }),
  ...(agency === undefined ? {} : { agency }),
});
