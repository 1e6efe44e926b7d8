import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { FindingRow } from "../../lib/export/finding-row";
import type { Check, LedgerNotice, LedgerRow } from "../../lib/export/ledger-sheet";
import { numberWords } from "../../lib/export/letterhead";
import type { NoticeState } from "../../lib/notices/transitions";
import type { Agency } from "../../lib/report/schema";
import type { Evidence, Finding } from "../../lib/rules/finding";
import { ruleById } from "../../lib/rules/registry";
import type { Database } from "../client";
import { isAbout, isShown } from "../queries/shown-findings";
import { agencyScope, type ExportScope } from "./scope";
import { pagedByKey } from "./snapshot";

interface StoredRow extends Pick<Agency, "name" | "region" | "regionCode" | "level" | "creditCode"> {
  id: number;
  year: number;
  state: FindingRow["state"];
  updatedAt: Date;
  rule_id: string;
  severity: Finding["severity"];
  outcome: Finding["outcome"];
  message_id: string;
  params: Finding["params"];
  evidence: [Evidence, ...Evidence[]];
  fingerprint: string;
  place_key: string;
}

/** The columns of a finding `f` and of its body `a` that `exportedFinding` reads. */
export const EXPORTED_COLUMNS = sql`f.id, a.name, a.region_name as region, a.region_code as "regionCode", a.level, a.credit_code as "creditCode", f.year, f.state, f.updated_at as "updatedAt",
  f.rule_id, f.severity, f.outcome, f.message_id, f.params, f.evidence, f.fingerprint, f.place_key`;
export type ExportedColumns = StoredRow;

/** A finding as it is exported, from its row. */
export const exportedFinding = (row: ExportedColumns): FindingRow => ({
  agency: { name: row.name, region: row.region, regionCode: row.regionCode, level: row.level, creditCode: row.creditCode },
  year: row.year,
  state: row.state,
  updatedAt: row.updatedAt,
  finding: {
    ruleId: row.rule_id,
    ruleName: ruleById(row.rule_id)?.name ?? row.rule_id,
    severity: row.severity,
    outcome: row.outcome,
    messageId: row.message_id,
    params: row.params,
    evidence: row.evidence,
    fingerprint: row.fingerprint,
    placeKey: row.place_key,
  },
});

type Chosen = (scope: ExportScope) => RawBuilder<SqlBool>;

/** What stands in the list of findings: all of current versions. */
export const currentOnes: Chosen = (scope) => sql`f.active and ${agencyScope("f", scope)}`;

/**
 * What stands in the ledger: faults and questions of the bodies that nobody dismissed; confirmed ones, and ones named in a notice,
 * that a later version of the report no longer has; and those that a body objected to with success. What went away without a new
 * version was taken back by an audit, not put right.
 */
export const ledgerOnes: Chosen = (scope) => sql`${isAbout("f", "body")} and ${agencyScope("f", scope)} and (${isShown("f")}
  or (f.state = 'fixed' and (f.decision = 'confirmed' or exists (select from notice_finding l join notice n on n.id = l.notice_id where l.finding_id = f.id and n.state <> 'withdrawn'))
    and exists (select from report r where r.agency_id = f.agency_id and r.year = f.year and r.current_version_id is distinct from f.version_id))
  or (f.state = 'dismissed' and exists (select from notice_objection o join notice n on n.id = o.notice_id where o.finding_id = f.id and o.state = 'upheld' and n.state <> 'withdrawn')))`;

async function count(db: Database, condition: RawBuilder<SqlBool>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from finding f where ${condition}`.execute(db);
  return rows[0]!.count;
}

/** Reads findings with their bodies page by page, with whatever columns of `more` besides. */
async function* read<Row extends StoredRow>(db: Database, condition: RawBuilder<SqlBool>, more: { columns: RawBuilder<unknown>; from: RawBuilder<unknown> }): AsyncGenerator<Row> {
  const page = async (after: number, limit: number): Promise<Row[]> => {
    const { rows } = await sql<Row>`
      select ${EXPORTED_COLUMNS} ${more.columns} from finding f join agency a on a.id = f.agency_id ${more.from} where f.id > ${after} and ${condition} order by f.id limit ${limit}`.execute(db);
    return rows;
  };
  yield* pagedByKey(page, (stored) => stored.id);
}
const NOTHING_MORE = { columns: sql``, from: sql`` };

interface LedgerStoredRow extends StoredRow {
  documentCode: string | null;
  numberYear: number;
  number: number;
  issuedOn: string;
  deadline: string;
  noticeState: NoticeState;
  namedFingerprint: string;
  upheldBy: string | null;
  upheldAt: Date | null;
  sentBackBy: string | null;
  sentBackAt: Date | null;
}
const WITH_NOTICE = {
  columns: sql`, n.document_code as "documentCode", n.number_year as "numberYear", n.number, n.issued_on as "issuedOn", n.deadline, n.state as "noticeState", n.fingerprint as "namedFingerprint",
    o.decided_by as "upheldBy", o.decided_at as "upheldAt", e.actor as "sentBackBy", e.at as "sentBackAt"`,
  from: sql`
    left join lateral (select n.*, l.fingerprint from notice_finding l join notice n on n.id = l.notice_id where l.finding_id = f.id and n.state <> 'withdrawn' order by n.id desc limit 1) n on true
    left join notice_objection o on o.notice_id = n.id and o.finding_id = f.id and o.state = 'upheld'
    left join lateral (select e.actor, e.at from notice_event e where e.notice_id = n.id and e.kind = 'sentBack' order by e.id desc limit 1) e on true`,
};

const checkOf = (by: string | null, at: Date | null): Check | null => (by === null || at === null ? null : { by, at });
function noticeOf(row: LedgerStoredRow): LedgerNotice | null {
  const { documentCode, numberYear, number, issuedOn, deadline, noticeState: state, namedFingerprint, fingerprint } = row;
  if (documentCode === null) return null;
  const [upheld, sentBack] = [checkOf(row.upheldBy, row.upheldAt), checkOf(row.sentBackBy, row.sentBackAt)];
  return { documentNumber: numberWords(documentCode, numberYear, number), issuedOn, deadline, state, upheld, sentBack, isChanged: namedFingerprint !== fingerprint };
}

/** How many findings of current versions there are in a scope. */
export const countFindings = (db: Database, scope: ExportScope): Promise<number> => count(db, currentOnes(scope));

/** The findings of current versions in a scope, dismissed ones with their state, in the order in which they were first found. */
export async function* findingRows(db: Database, scope: ExportScope): AsyncGenerator<FindingRow> {
  for await (const row of read(db, currentOnes(scope), NOTHING_MORE)) yield exportedFinding(row);
}

/** How many lines the ledger of a scope has. */
export const countLedger = (db: Database, scope: ExportScope): Promise<number> => count(db, ledgerOnes(scope));

/** The lines of the ledger of a scope, in the order in which the faults were first found. */
export async function* ledgerRows(db: Database, scope: ExportScope): AsyncGenerator<LedgerRow> {
  let number = 0;
  for await (const row of read<LedgerStoredRow>(db, ledgerOnes(scope), WITH_NOTICE)) yield { ...exportedFinding(row), number: ++number, notice: noticeOf(row) };
}
