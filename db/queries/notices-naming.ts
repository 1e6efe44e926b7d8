import { sql } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import { numberWords } from "../../lib/export/letterhead";
import type { Database } from "../client";
import { withinBounds } from "./scope";

/** A notice by its number, as it stands beside a finding that it names. */
export interface NamingNotice {
  id: number;
  documentNumber: string;
}

/**
 * The notices that name findings, latest first, of those that an account with these bounds may look at; withdrawn ones are left out.
 * @returns by the finding's id; a finding that none names is not in it
 */
export async function noticesNaming(db: Database, bounds: Bounds, findingIds: readonly number[]): Promise<ReadonlyMap<number, NamingNotice[]>> {
  const naming = new Map<number, NamingNotice[]>();
  if (findingIds.length === 0) return naming;
  const { rows } = await sql<{ findingId: number; id: number; documentCode: string; numberYear: number; number: number }>`
    select l.finding_id as "findingId", n.id, n.document_code as "documentCode", n.number_year as "numberYear", n.number
    from notice_finding l join notice n on n.id = l.notice_id
    where l.finding_id = any(${[...findingIds]}::int[]) and n.state <> 'withdrawn' and ${withinBounds("n", bounds, "agency_id")} order by n.issued_on desc, n.id desc`.execute(db);
  for (const { findingId, id, documentCode, numberYear, number } of rows) {
    const notice = { id, documentNumber: numberWords(documentCode, numberYear, number) };
    const known = naming.get(findingId);
    if (known) known.push(notice);
    else naming.set(findingId, [notice]);
  }
  return naming;
}
