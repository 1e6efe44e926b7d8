import { sql, type RawBuilder, type SqlBool } from "kysely";
import { DIMENSIONS } from "../../lib/rules/finding";
import { publicationStatus } from "../queries/publication";
import { AREA_DIGITS } from "./areas";

const isRanked = sql`here and total is not null and not reference`;
const points = sql.join(DIMENSIONS.map((dimension) => sql.ref(dimension)));
const count = (condition: RawBuilder<unknown>): RawBuilder<number> => sql`count(*) filter (where ${condition})`;

/** What is counted, in the order in which it is stored. */
export const REPORT_COUNTS = {
  bodies: count(sql`status is not null`),
  due: count(sql`due`),
  missing: count(sql`status = 'missing'`),
  received: count(sql`here`),
  onTime: count(sql`status = 'onTime'`),
  late: count(sql`status = 'late'`),
  undetermined: count(sql`status = 'undetermined'`),
  ranked: count(isRanked),
  excellent: count(sql`grade = 'excellent' and not reference`),
  good: count(sql`grade = 'good' and not reference`),
  fair: count(sql`grade = 'fair' and not reference`),
  poor: count(sql`grade = 'poor' and not reference`),
  reference: count(sql`reference and total is not null`),
  unrated: count(sql`here and total is null`),
  critical: count(sql`critical > 0`),
  wordless: count(sql`here and not has_words`),
  inReview: sql`coalesce(sum(in_review), 0)`,
  ...Object.fromEntries(DIMENSIONS.map((dimension) => [`judgedOn_${dimension}`, count(sql`${isRanked} and ${sql.ref(dimension)} is not null`)])),
};
/** What is added up, likewise. Scores are kept as single precision, whose sums are exact in any order. */
export const REPORT_SUMS = {
  total: sql`coalesce(sum(total) filter (where ${isRanked}), 0)`,
  referenceTotal: sql`coalesce(sum(total) filter (where reference), 0)`,
  ...Object.fromEntries(DIMENSIONS.map((dimension) => [`points_${dimension}`, sql`coalesce(sum(${sql.ref(dimension)}) filter (where ${isRanked}), 0)`])),
};

/** A condition on a row's body and year. @param alias a table with `region_code`, `level`, `kind` and the body's number @param year the alias of the table with the year */
export type Within = (alias: "a" | "r" | "f", year: "e" | "r" | "f") => RawBuilder<SqlBool>;

const arrayOf = (columns: Record<string, RawBuilder<unknown>>, type: "integer" | "float8"): RawBuilder<unknown> => sql`array[${sql.join(Object.values(columns).map((column) => sql`(${column})::${sql.raw(type)}`))}]`;

/** Counts from reports and roster entries, by area, year, level and kind: the columns of `report_tally`. */
export function reportCells(within: Within): RawBuilder<unknown> {
  return sql`
    with expected as (
      select e.agency_id, e.year, e.due_on, a.region_code, a.level, a.kind from roster_entry e join agency a on a.id = e.agency_id where ${within("a", "e")}
    ), received as (
      select r.*, exists (select from report_print p where p.report_id = r.id) as has_words, ${points} from report r left join scorecard s on s.version_id = r.current_version_id
        left join lateral json_to_record(s.categories) as judged(${sql.join(DIMENSIONS.map((dimension) => sql`${sql.ref(dimension)} float8`))}) on true where ${within("r", "r")}
    ), body as (
      select left(coalesce(r.region_code, e.region_code), ${sql.lit(AREA_DIGITS)}) as area, coalesce(r.year, e.year) as year, coalesce(case when r.id is null then e.level else r.level end::text, '') as level, coalesce(r.kind, e.kind) as kind,
        e.agency_id is not null as due, ${publicationStatus("r", "e", "r", sql`r.year`)} as status, r.id is not null as here, r.has_words, r.total, r.grade, r.reference, r.critical, r.in_review, ${points}
      from received r full join expected e on e.agency_id = r.agency_id and e.year = r.year
      union all
      select left(f.region_code, ${sql.lit(AREA_DIGITS)}), f.year, coalesce(f.level::text, ''), f.kind, false, null, false, null, null, null, null, null, 1, ${sql.join(DIMENSIONS.map(() => sql`null`))}
      from finding f where f.report_id is null and f.active and f.state = 'open' and f.outcome = 'review' and ${within("f", "f")}
    )
    select area, year, level, kind, ${arrayOf(REPORT_COUNTS, "integer")} as counts, ${arrayOf(REPORT_SUMS, "float8")} as sums from body group by area, year, level, kind`;
}
