import { sql, type RawBuilder, type SqlBool } from "kysely";
import { followUp, type NoticeState } from "../../lib/notices/transitions";
import type { Database } from "../client";
import type { Actor } from "../repositories/audit-log";
import { applyEvent } from "./timeline";

interface Standing {
  id: number;
  state: NoticeState;
  agencyId: number;
  regionCode: string;
  seenVersion: number | null;
  currentVersion: number | null;
  version: number | null;
  named: number;
  remaining: number;
}
interface Cause {
  actor: Actor;
  isAudit: boolean;
  now: Date;
}

async function settle(db: Database, which: RawBuilder<SqlBool>, cause: Cause): Promise<void> {
  // Whoever waits here reads afterwards what the other has written: hence two statements.
  const locked = await sql<{ id: number }>`select n.id from notice n where ${which} and n.state <> 'withdrawn' order by n.id for update`.execute(db);
  if (locked.rows.length === 0) return;
  const { rows } = await sql<Standing>`
    select n.id, n.state, n.agency_id as "agencyId", n.region_code as "regionCode", n.seen_version_id as "seenVersion", r.current_version_id as "currentVersion", v.number as version,
      (select count(*)::int from notice_finding l where l.notice_id = n.id) as named,
      (select count(*)::int from notice_finding l join finding f on f.id = l.finding_id where l.notice_id = n.id and f.state in ('open', 'confirmed')) as remaining
    from notice n left join report r on r.agency_id = n.agency_id and r.year = n.year left join report_version v on v.id = r.current_version_id
    where n.id = any(${locked.rows.map(({ id }) => id)}::int[]) order by n.id`.execute(db);
  for (const row of rows) await settleOne(db, row, cause);
}

async function settleOne(db: Database, row: Standing, cause: Cause): Promise<void> {
  const { id, named, remaining, version, seenVersion, currentVersion } = row;
  const isNewVersion = currentVersion !== seenVersion;
  if (isNewVersion) await db.updateTable("notice").set({ seen_version_id: currentVersion }).where("id", "=", id).execute();
  let { state } = row;
  for (const event of followUp(state, { isNewVersion, remaining })) {
    const detail = { named, remaining, ...(version === null ? {} : { version }), ...(event === "closed" && !isNewVersion ? { withoutVersion: true } : {}) };
    state = (await applyEvent(db, { ...row, state }, event, { ...cause, detail })) ?? state;
  }
}

/** Draws the notices on a body and year after what an audit left of its findings; to be called in the audit's transaction, after its writes. */
export const settleAudited = (db: Database, agencyId: number, year: number, runId: number, now: Date): Promise<void> =>
  settle(db, sql`n.agency_id = ${agencyId} and n.year = ${year}`, { actor: { id: null, name: "audit", origin: `run ${runId}` }, isAudit: true, now });

/** The same after findings were decided. */
export const settleDecided = (db: Database, findingIds: readonly number[], actor: Actor, now: Date): Promise<void> =>
  settle(db, sql`n.id in (select notice_id from notice_finding where finding_id = any(${[...findingIds]}::int[]))`, { actor, isAudit: false, now });
