import { sql, type RawBuilder, type SqlBool } from "kysely";
import { inScope, type Scope } from "./scope";

/** Which findings the pages show and count: those of current versions that nobody dismissed. */
export const isShown = (alias: string): RawBuilder<SqlBool> => sql`${sql.ref(`${alias}.active`)} and ${sql.ref(`${alias}.state`)} <> 'dismissed'`;

/** The shown findings of a scope, as a condition on the table behind `alias`. */
export const shownFindings = (alias: string, scope: Scope): RawBuilder<SqlBool> =>
  sql`${isShown(alias)} and ${scope.year === null ? sql`true` : sql`${sql.ref(`${alias}.year`)} = ${scope.year}`} and ${inScope(alias, scope)}`;
