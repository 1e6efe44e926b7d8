import { sql, type Kysely } from "kysely";

const STATEMENTS = [
  `create table report_print (
    report_id integer primary key references report deferrable initially deferred,
    body text collate "C" not null,
    prefecture text collate "C" not null,
    year smallint not null,
    hashes integer[] not null,
    packed bytea not null,
    hashes_before integer[],
    print bytea not null,
    judged_overlaps text not null,
    change integer not null default 1,
    seen_change integer not null default 0
  )`,
  `alter table report_print alter column print set storage external, alter column packed set storage external, set (toast_tuple_target = 4080)`,
  `create index report_print_hashes on report_print using gin (hashes)`,
  `create index report_print_body on report_print (body)`,
  `create index report_print_unseen on report_print (report_id) where change <> seen_change`,

  `create table common_fingerprint (
    hash integer primary key,
    first_report_id integer not null references report,
    second_report_id integer not null references report
  )`,
  `create table overlap_state (id integer primary key default 1 check (id = 1), settles integer not null, bodies integer not null)`,

  `create type overlap_relation as enum ('own-past', 'other-body')`,
  `create table overlap (
    report_id integer not null references report deferrable initially deferred,
    other_report_id integer not null references report deferrable initially deferred,
    relation overlap_relation not null,
    own_han integer not null,
    shared_han integer not null,
    other_han integer not null,
    other_shared_han integer not null,
    exact_han integer not null,
    longest_run_han integer not null,
    containment real not null,
    sharers integer not null,
    mass_shared boolean not null,
    sections json not null,
    primary key (report_id, other_report_id, mass_shared)
  )`,
  `create index overlap_other on overlap (other_report_id)`,

  `create table copy_cluster (
    id integer primary key references report,
    reports integer not null,
    bodies integer not null,
    years smallint[] not null,
    regions text[] not null,
    prefectures text[] not null,
    origin_report_id integer not null references report,
    origin_is_known boolean not null,
    mean_share real not null,
    is_template boolean not null
  )`,
  `create index copy_cluster_largest on copy_cluster (bodies desc, id)`,
  `create table copy_cluster_member (
    report_id integer primary key references report,
    cluster_id integer not null references copy_cluster on delete cascade deferrable initially deferred
  )`,
  `create index copy_cluster_members on copy_cluster_member (cluster_id)`,
];

/** The words of reports in a form that can be searched, what they share, and which hang together through that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
