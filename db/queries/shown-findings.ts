import { sql, type RawBuilder, type SqlBool } from "kysely";
import { COPY_RULE_IDS } from "../../lib/rules/registry";
import { inScope, type Scope } from "./scope";

/** Which findings the pages show and count: those of current versions that nobody dismissed. */
export const isShown = (alias: string): RawBuilder<SqlBool> => sql`${sql.ref(`${alias}.active`)} and ${sql.ref(`${alias}.state`)} <> 'dismissed'`;

/** What a finding counts as: a fault, which a confirmed question is as well, or a question. */
export const countsAs = (alias: string): RawBuilder<"fail" | "review"> => sql`case when ${sql.ref(`${alias}.outcome`)} = 'fail' or ${sql.ref(`${alias}.state`)} = 'confirmed' then 'fail' else 'review' end`;

/** Whether a finding concerns the body, or only speaks of our copy of its report. */
export const isAbout = (alias: string, about: "body" | "copy"): RawBuilder<SqlBool> =>
  about === "copy" ? sql`${sql.ref(`${alias}.rule_id`)} = any(${[...COPY_RULE_IDS]}::text[])` : sql`${sql.ref(`${alias}.rule_id`)} <> all(${[...COPY_RULE_IDS]}::text[])`;

const inYearAndScope = (alias: string, scope: Scope): RawBuilder<SqlBool> => sql`${scope.year === null ? sql`true` : sql`${sql.ref(`${alias}.year`)} = ${scope.year}`} and ${inScope(alias, scope)}`;

/** The shown findings of a scope, as a condition on the table behind `alias`. */
export const shownFindings = (alias: string, scope: Scope): RawBuilder<SqlBool> => sql`${isShown(alias)} and ${inYearAndScope(alias, scope)}`;

/** The findings of current versions in a scope, shown and dismissed. */
export const currentFindings = (alias: string, scope: Scope): RawBuilder<SqlBool> => sql`${sql.ref(`${alias}.active`)} and ${inYearAndScope(alias, scope)}`;
