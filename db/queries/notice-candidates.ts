import { sql } from "kysely";
import type { Letterhead } from "../../lib/export/letterhead";
import type { Database } from "../client";
import { chargeable } from "../exports/notices";
import { agencyScope, type ExportScope } from "../exports/scope";
import { isNamed } from "../notices/named";
import { readLetterhead } from "../repositories/letterhead";
import { always } from "./scope";

/** A body and a year that a notice could be issued for. */
export interface NoticeCandidate {
  agencyId: number;
  agencyName: string;
  regionName: string;
  year: number;
  reportId: number | null;
  /** How many findings it would name. */
  findings: number;
  critical: number;
  major: number;
}

/** The bodies that a notice could be issued to, those with the gravest findings first, up to a limit. */
export async function noticeCandidates(db: Database, scope: ExportScope, { allFailures, again, limit }: { allFailures: boolean; again: boolean; limit: number }): Promise<NoticeCandidate[]> {
  const { rows } = await sql<NoticeCandidate>`
    select f.agency_id as "agencyId", a.name as "agencyName", a.region_name as "regionName", f.year, r.id as "reportId", count(*)::int as findings,
      count(*) filter (where f.severity = 'critical')::int as critical, count(*) filter (where f.severity = 'major')::int as major
    from finding f join agency a on a.id = f.agency_id left join report r on r.agency_id = f.agency_id and r.year = f.year
    where ${chargeable(allFailures)} and ${agencyScope("f", scope)} and ${again ? always : sql`not ${isNamed}`}
    group by f.agency_id, a.name, a.region_name, f.year, r.id order by critical desc, major desc, findings desc, f.year desc, f.agency_id limit ${limit}`.execute(db);
  return rows;
}

/** The letterhead to begin with: as this person issued last, else as the installation has it. */
export async function usualLetterhead(db: Database, accountId: string): Promise<Letterhead> {
  const [setting, last] = await Promise.all([
    readLetterhead(db),
    db.selectFrom("notice").select(["letter", "document_code"]).where("issued_by_id", "=", accountId).orderBy("id", "desc").limit(1).executeTakeFirst(),
  ]);
  if (!last) return setting;
  const { issuer, selfName, contact, phone } = last.letter.letterhead;
  // The number that the installation begins with is that of its own code.
  const { firstNumber: _, ...others } = setting;
  const own = { issuer, selfName, contact, phone, documentCode: last.document_code };
  return last.document_code === setting.documentCode ? { ...setting, ...own } : { ...others, ...own };
}
