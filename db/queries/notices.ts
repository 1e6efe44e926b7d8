import { sql, type RawBuilder, type SqlBool } from "kysely";
import { numberWords } from "../../lib/export/letterhead";
import type { NoticeLetter } from "../../lib/export/notice-docx";
import type { NoticeState } from "../../lib/notices/transitions";
import type { Database } from "../client";
import { isOpenNotice } from "../notices/named";
import { allOf, capped, COUNT_CAP, inScope, type CappedCount, type Scope } from "./scope";

export interface NoticeFilter {
  scope: Scope;
  state: NoticeState | null;
  /** Those only whose deadline lies before `today` and that are not closed. */
  overdueOnly: boolean;
  /** Those only that were issued together. */
  batch: string | null;
  agencyId: number | null;
  /** The office's day, `YYYY-MM-DD`. */
  today: string;
}
export interface NoticeRow {
  id: number;
  agencyId: number;
  agencyName: string;
  regionName: string;
  regionCode: string;
  year: number;
  documentNumber: string;
  issuedOn: string;
  deadline: string;
  state: NoticeState;
  /** How many findings it names, and how many of them are neither fixed nor dismissed. */
  named: number;
  remaining: number;
  /** Objections that nobody has decided yet. */
  objections: number;
}
export interface NoticePage {
  rows: NoticeRow[];
  next: string | null;
  count: CappedCount;
}

const SEPARATOR = "~";
/** What is to be done first stands first: open ones by their deadline, then closed, then withdrawn ones. */
const RANK = sql`case n.state when 'closed' then 1 when 'withdrawn' then 2 else 0 end`;

/** Whether a notice `n` is overdue. */
const isOverdue = (today: string): RawBuilder<SqlBool> => sql`${isOpenNotice} and n.deadline < ${today}::date`;

function conditionOf({ scope, state, overdueOnly, batch, agencyId, today }: NoticeFilter): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [inScope("n", scope)];
  if (scope.year !== null) conditions.push(sql`n.year = ${scope.year}`);
  if (state !== null) conditions.push(sql`n.state = ${state}`);
  if (overdueOnly) conditions.push(isOverdue(today));
  if (batch !== null) conditions.push(sql`n.batch = ${batch}::uuid`);
  if (agencyId !== null) conditions.push(sql`n.agency_id = ${agencyId}`);
  return allOf(conditions);
}

type StoredRow = Omit<NoticeRow, "documentNumber"> & { documentCode: string; numberYear: number; number: number; rank: number };
const COLUMNS = sql`n.id, n.agency_id as "agencyId", a.name as "agencyName", a.region_name as "regionName", n.region_code as "regionCode", n.year, n.document_code as "documentCode", n.number_year as "numberYear", n.number,
  n.issued_on as "issuedOn", n.deadline, n.state, ${RANK} as rank,
  (select count(*)::int from notice_finding l where l.notice_id = n.id) as named,
  (select count(*)::int from notice_finding l join finding f on f.id = l.finding_id where l.notice_id = n.id and f.state in ('open', 'confirmed')) as remaining,
  (select count(*)::int from notice_objection o where o.notice_id = n.id and o.state = 'open') as objections`;

const rowOf = ({ documentCode, numberYear, number, ...row }: StoredRow): NoticeRow => ({ ...row, documentNumber: numberWords(documentCode, numberYear, number) });

/** One page of notices, what is due first first. @param after where the page before ended, as `NoticePage.next` gave it */
export async function listNotices(db: Database, filter: NoticeFilter, after: string | null, limit: number): Promise<NoticePage> {
  const condition = conditionOf(filter);
  const [rank, deadline, id] = after?.split(SEPARATOR) ?? [];
  const page = deadline === undefined ? condition : sql<SqlBool>`${condition} and (${RANK}, n.deadline, n.id) > (${Number(rank)}::int, ${deadline}::date, ${Number(id)}::int)`;
  const [rows, counted] = await Promise.all([
    sql<StoredRow>`select ${COLUMNS} from notice n join agency a on a.id = n.agency_id where ${page} order by rank, n.deadline, n.id limit ${limit + 1}`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from (select from notice n where ${condition} limit ${COUNT_CAP + 1}) as counted`.execute(db),
  ]);
  const shown = rows.rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(rowOf),
    next: last && rows.rows.length > limit ? [last.rank, last.deadline, last.id].join(SEPARATOR) : null,
    count: capped(counted.rows[0]!.count),
  };
}

/** How many notices of a scope are open, overdue, and wait for the office: a corrected version or an objection. */
export async function noticeTotals(db: Database, filter: NoticeFilter): Promise<{ open: number; overdue: number; waiting: number }> {
  const { rows } = await sql<{ open: number; overdue: number; waiting: number }>`
    select count(*) filter (where ${isOpenNotice})::int as open, count(*) filter (where ${isOverdue(filter.today)})::int as overdue,
      count(*) filter (where n.state = 'rechecking' or (${isOpenNotice} and exists (select from notice_objection o where o.notice_id = n.id and o.state = 'open')))::int as waiting
    from notice n where ${conditionOf(filter)}`.execute(db);
  return rows[0]!;
}

/** A notice by its id, with what stands in its letter; null when there is none. */
export async function findNotice(db: Database, id: number): Promise<(NoticeRow & { letter: NoticeLetter; issuedBy: string }) | null> {
  const { rows } = await sql<StoredRow & { letter: NoticeLetter; issuedBy: string }>`
    select ${COLUMNS}, n.letter, n.issued_by as "issuedBy" from notice n join agency a on a.id = n.agency_id where n.id = ${id}`.execute(db);
  const [row] = rows;
  return row ? { ...rowOf(row), letter: row.letter, issuedBy: row.issuedBy } : null;
}

/** The letters of a filter, one after the other, in the order of their numbers; at most `limit`. */
export async function* noticeLetters(db: Database, filter: NoticeFilter, limit: number): AsyncGenerator<NoticeLetter> {
  const { rows } = await sql<{ id: number }>`select n.id from notice n where ${conditionOf(filter)} order by n.document_code, n.number_year, n.number limit ${limit}`.execute(db);
  for (const { id } of rows) yield (await db.selectFrom("notice").select("letter").where("id", "=", id).executeTakeFirstOrThrow()).letter;
}
