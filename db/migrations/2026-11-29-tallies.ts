import { sql, type Kysely } from "kysely";

const MARK_EVERYTHING = `
  insert into tally_mark (area, year)
    select distinct left(region_code, 4), year from report
    union select left(region_code, 4), year from finding
    union select left(a.region_code, 4), e.year from roster_entry e join agency a on a.id = e.agency_id`;

const STATEMENTS = [
  `create table tally_mark (area text collate "C" not null, year smallint not null)`,
  ...(["new", "old"] as const).map((which) => `create function mark_area_of_${which}() returns trigger language plpgsql as $$
    begin
      insert into tally_mark (area, year) select distinct left(region_code, 4), year from ${which}_rows;
      return null;
    end
  $$`),
  `create function mark_areas_of_both() returns trigger language plpgsql as $$
    begin
      insert into tally_mark (area, year) select left(region_code, 4), year from new_rows union select left(region_code, 4), year from old_rows;
      return null;
    end
  $$`,
  ...["finding", "report"].flatMap((table) => [
    `create trigger ${table}_added_to_tally after insert on ${table} referencing new table as new_rows for each statement execute function mark_area_of_new()`,
    `create trigger ${table}_changed_in_tally after update on ${table} referencing old table as old_rows new table as new_rows for each statement execute function mark_areas_of_both()`,
    `create trigger ${table}_taken_from_tally after delete on ${table} referencing old table as old_rows for each statement execute function mark_area_of_old()`,
  ]),
  `create function mark_area_of_print() returns trigger language plpgsql as $$
    begin
      insert into tally_mark (area, year) select distinct left(r.region_code, 4), r.year from old_rows join report r on r.id = old_rows.report_id;
      return null;
    end
  $$`,
  `create trigger report_print_taken_from_tally after delete on report_print referencing old table as old_rows for each statement execute function mark_area_of_print()`,
  `create function mark_area_of_entry() returns trigger language plpgsql as $$
    begin
      insert into tally_mark (area, year) select left(region_code, 4), coalesce(new.year, old.year) from agency where id = coalesce(new.agency_id, old.agency_id);
      return null;
    end
  $$`,
  `create trigger roster_entry_in_tally after insert or update or delete on roster_entry for each row execute function mark_area_of_entry()`,
  `create function mark_areas_of_agency() returns trigger language plpgsql as $$
    begin
      insert into tally_mark (area, year)
        select area, year from (select year from roster_entry where agency_id = new.id union select year from report where agency_id = new.id) years
        cross join (values (left(old.region_code, 4)), (left(new.region_code, 4))) areas (area);
      return null;
    end
  $$`,
  `create trigger agency_changed_in_tally after update of name, region_code, level, kind on agency for each row
    when ((old.name, old.region_code, old.level, old.kind) is distinct from (new.name, new.region_code, new.level, new.kind)) execute function mark_areas_of_agency()`,

  `create table finding_tally (
    breadth smallint not null,
    region text collate "C" not null,
    year smallint not null,
    level text collate "C" not null,
    kind agency_kind not null,
    rule_id text collate "C" not null,
    category finding_category not null,
    severity severity not null,
    outcome finding_outcome not null,
    state finding_state not null,
    assignee text collate "C" not null,
    findings integer not null,
    primary key (breadth, region, year, level, kind, rule_id, category, severity, outcome, state, assignee)
  )`,
  `create index finding_tally_empty on finding_tally (breadth) where findings = 0`,
  `create table rule_tally (
    breadth smallint not null,
    region text collate "C" not null,
    year smallint not null,
    level text collate "C" not null,
    kind agency_kind not null,
    rule_id text collate "C" not null,
    reports integer not null,
    primary key (breadth, region, year, level, kind, rule_id)
  )`,
  `create index rule_tally_empty on rule_tally (breadth) where reports = 0`,
  `create table report_tally (
    area text collate "C" not null,
    year smallint not null,
    level text collate "C" not null,
    kind agency_kind not null,
    counts integer[] not null,
    sums double precision[] not null,
    primary key (area, year, level, kind)
  )`,
  `create function count_all_areas_anew() returns trigger language plpgsql as $$
    begin
      delete from finding_tally;
      delete from rule_tally;
      delete from report_tally;
      delete from figure_tally;
      ${MARK_EVERYTHING};
      return null;
    end
  $$`,
  ...["finding", "report", "roster_entry", "agency"].map((table) => `create trigger ${table}_emptied after truncate on ${table} for each statement execute function count_all_areas_anew()`),
  `create table figure_tally (
    breadth smallint not null,
    region text collate "C" not null,
    year smallint not null,
    level text collate "C" not null,
    kind agency_kind not null,
    is_nested boolean not null,
    part text collate "C" not null,
    code smallint not null,
    sum double precision not null,
    reports integer not null,
    primary key (breadth, region, year, kind, level, is_nested, part, code)
  )`,
  MARK_EVERYTHING,

  `create index report_by_faults on report (year, (-(critical * 1e9::float8 + major * 1e6::float8 + minor * 1e3::float8 + info)), agency_id)`,
  `create index report_best_first on report (year, (case when total is null or reference then 1::float8 else -total end), agency_id)`,
  `create index report_worst_score_first on report (year, (case when total is null or reference then 1000::float8 else total end), agency_id)`,
  `create index agency_by_name on agency (name collate "C", id)`,
];

/**
 * Numbers of findings and reports that are kept counted by area and year, and the marks of what has changed since: every change
 * of what is counted appends a mark in its own transaction, and no transaction waits for another's. And the orders of the list of bodies.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
