import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import { filledLetterhead, numberWords, type Letterhead } from "../../lib/export/letterhead";
import { noticeItems } from "../../lib/export/notice";
import { noticeLetter } from "../../lib/export/notice-docx";
import { PAPER_TITLES } from "../../lib/export/papers";
import { MAX_AT_A_TIME } from "../../lib/notices/limits";
import type { Database } from "../client";
import { exportedFinding } from "../exports/findings";
import { judgedBy } from "../exports/judged-by";
import { chargeable, chargedFindings, factsOn } from "../exports/notices";
import { always, withinBounds } from "../queries/scope";
import { logChange, type Actor } from "../repositories/audit-log";
import { lockAgencies } from "../repositories/reports";
import { isNamed } from "./named";

export interface BodyAndYear {
  agencyId: number;
  year: number;
}
export interface IssueRequest {
  /** At most `MAX_AT_A_TIME`. */
  chosen: readonly BodyAndYear[];
  /** What the reports prove as well, not only what a person confirmed. */
  allFailures: boolean;
  /** Whether findings that an open notice names already are named again. */
  again: boolean;
  /** `YYYY-MM-DD`. */
  issuedOn: string;
  deadline: string;
  letterhead: Letterhead & { issuer: string; documentCode: string };
}
export interface IssuedNotice extends BodyAndYear {
  id: number;
  documentNumber: string;
  findings: number;
}
export interface IssueResult {
  batch: string;
  issued: IssuedNotice[];
  /** Chosen, and nothing left to name: decided, corrected or issued by somebody else meanwhile, or out of bounds. */
  nothingLeft: BodyAndYear[];
}

const keyOf = ({ agencyId, year }: BodyAndYear): string => `${agencyId}/${year}`;
/** PostgreSQL has no text with NUL. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");

/** The next number of an office in a year. The counter's row is kept until the transaction ends, so that no number is given twice and none is skipped. */
async function nextNumber(db: Database, documentCode: string, year: number, first: number): Promise<number> {
  const { rows } = await sql<{ last_number: number }>`
    insert into notice_counter as c (document_code, year, last_number) values (${documentCode}, ${year}, ${first})
    on conflict (document_code, year) do update set last_number = greatest(c.last_number + 1, excluded.last_number) returning last_number`.execute(db);
  return rows[0]!.last_number;
}

async function issueOne(db: Database, which: BodyAndYear, ids: readonly number[], batch: string, request: IssueRequest, actor: Actor, now: Date): Promise<IssuedNotice> {
  const { letterhead, issuedOn, deadline, allFailures } = request;
  const rows = await chargedFindings(db, which, sql`f.id = any(${[...ids]}::int[])`);
  const exported = rows.map(exportedFinding);
  const idOf = new Map(exported.map(({ finding }, index) => [finding, rows[index]!.id]));
  const facts = await factsOn(db, which, exported);
  const items = noticeItems(facts);
  const numberYear = Number(issuedOn.slice(0, 4));
  const number = await nextNumber(db, letterhead.documentCode, numberYear, letterhead.firstNumber ?? 1);
  const documentNumber = numberWords(letterhead.documentCode, numberYear, number);
  const scope = { bounds: { kind: "everything" }, agency: which.agencyId, year: which.year } as const;
  const filters = { year: String(which.year), agency: String(which.agencyId), findings: allFailures ? "failures" : "confirmed" };
  const note = { title: PAPER_TITLES.notices, ...(await judgedBy(db, scope)), filters, exportedAt: now, rowCount: rows.length };
  const letter = noticeLetter(facts, items, filledLetterhead({ ...letterhead, deadline, issuedOn }, issuedOn), note, documentNumber);
  const body = await db
    .selectFrom("agency as a")
    .leftJoin("report as r", (join) => join.onRef("r.agency_id", "=", "a.id").on("r.year", "=", which.year))
    .select(["a.id as agency_id", "a.region_code", "a.level", "a.kind", "r.current_version_id as seen_version_id"])
    .where("a.id", "=", which.agencyId)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("notice")
    .values({
      ...body, batch, year: which.year, document_code: letterhead.documentCode, number_year: numberYear, number, issued_on: issuedOn, deadline,
      issued_at: now, issued_by: actor.name, issued_by_id: actor.id, state: "issued", letter: JSON.stringify(letter),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const named = items.flatMap(({ title, findings, statements }) => findings.map((finding, index) => ({ finding, title, statement: statements[index] ?? "" })));
  await db
    .insertInto("notice_finding")
    .values(named.map(({ finding, title, statement }, index) => ({
      notice_id: id, finding_id: idOf.get(finding)!, number: index + 1, rule_id: finding.ruleId, severity: finding.severity,
      title, place: letter.list[index]?.place ?? "", statement: storable(statement), fingerprint: finding.fingerprint,
    })))
    .execute();
  const detail = { named: rows.length, deadline };
  await db.insertInto("notice_event").values({ notice_id: id, at: now, actor: actor.name, kind: "issued", from_state: null, to_state: "issued", detail: JSON.stringify(detail) }).execute();
  const change = { action: "notice.issued", subject: `notice:${id}`, regionCode: facts.agency.regionCode, agencyId: which.agencyId };
  await logChange(db, actor, { ...change, after: { documentNumber, year: which.year, deadline, findings: [...ids] } }, now);
  return { ...which, id, documentNumber, findings: rows.length };
}

/**
 * Issues notices to the chosen bodies, all of them in one transaction or none: numbers, letters, findings, timelines and audit log.
 * The bodies are taken first, then their findings in the order of their numbers: no audit comes in between, and of two people who
 * issue the same at once the second waits and finds nothing left.
 * @throws RangeError when more are chosen than can be issued at a time
 */
export async function issueNotices(db: Database, request: IssueRequest, { bounds, actor, now }: { bounds: Bounds; actor: Actor; now: Date }): Promise<IssueResult> {
  const { chosen, allFailures, again } = request;
  if (chosen.length > MAX_AT_A_TIME) throw new RangeError(`at most ${MAX_AT_A_TIME} notices are issued at a time`);
  const batch = randomUUID();
  return await db.transaction().execute(async (unit) => {
    await lockAgencies(unit, chosen.map(({ agencyId }) => agencyId));
    const charged = sql`(f.agency_id, f.year) in (select * from unnest(${chosen.map(({ agencyId }) => agencyId)}::int[], ${chosen.map(({ year }) => year)}::smallint[]))
      and ${chargeable(allFailures)} and ${withinBounds("f", bounds, "agency_id")}`;
    const locked = await sql<{ id: number }>`select f.id from finding f where ${charged} order by f.id for update`.execute(unit);
    // What was issued while this waited is seen by a statement of its own only.
    const free = await sql<BodyAndYear & { ids: number[] }>`
      select f.agency_id as "agencyId", f.year, array_agg(f.id) as ids from finding f
      where f.id = any(${locked.rows.map(({ id }) => id)}::int[]) and ${charged} and ${again ? always : sql`not ${isNamed}`}
      group by f.region_code, f.agency_id, f.year order by f.region_code, f.agency_id, f.year`.execute(unit);
    const issued: IssuedNotice[] = [];
    for (const { ids, ...which } of free.rows) issued.push(await issueOne(unit, which, ids, batch, request, actor, now));
    const done = new Set(issued.map(keyOf));
    return { batch, issued, nothingLeft: chosen.filter((which) => !done.has(keyOf(which))) };
  });
}
