import { sql, type RawBuilder } from "kysely";

/**
 * The day by which a body had to publish: the roster's date, else the statutory one — 31 March for every body under the
 * Regulations of 2008 (reports up to 2018) and for governments from the county up, 31 January for their departments (Art. 49).
 * Townships and sub-districts have no statutory date; theirs comes from the roster only.
 * @param body alias of a table with `level` and `kind`
 * @param roster alias of `roster_entry`
 */
const dueDate = (body: string, roster: string, year: RawBuilder<number>): RawBuilder<string | null> => sql`coalesce(
  ${sql.ref(`${roster}.due_on`)},
  case
    when ${year} <= 2018 then make_date(${year} + 1, 3, 31)
    when ${sql.ref(`${body}.level`)} not in ('province', 'city', 'county') then null
    when ${sql.ref(`${body}.kind`)} = 'government' then make_date(${year} + 1, 3, 31)
    when ${sql.ref(`${body}.kind`)} in ('department', 'office') then make_date(${year} + 1, 1, 31)
  end)`;

/** `undetermined`: the report is there, and its date of publication or its deadline is not known. */
export type PublicationStatus = "onTime" | "late" | "undetermined" | "missing";

/**
 * How a report was published.
 * @param report alias of `report`, whose row may be absent
 */
export const publicationStatus = (body: string, roster: string, report: string, year: RawBuilder<number>): RawBuilder<PublicationStatus> => sql`case
  when ${sql.ref(`${report}.id`)} is null then 'missing'
  when ${sql.ref(`${report}.published_on`)} <= ${dueDate(body, roster, year)} then 'onTime'
  when ${sql.ref(`${report}.published_on`)} > ${dueDate(body, roster, year)} then 'late'
  else 'undetermined' end`;

/** By how many days a report came after the day by which it had to; null when it did not, or when that is not known. */
export const daysLate = (body: string, roster: string, report: string, year: RawBuilder<number>): RawBuilder<number | null> =>
  sql`nullif(greatest(${sql.ref(`${report}.published_on`)} - ${dueDate(body, roster, year)}, 0), 0)`;
