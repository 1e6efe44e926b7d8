import { escapeIdentifier, type ClientBase } from "pg";

/** A table as it is copied. */
export interface CopiedTable {
  name: string;
  columns: string[];
}

/** Made anew or worth nothing elsewhere: sessions and what leads to one, failed sign-ins, what is counted from the other tables. The migrations stand in the manifest. */
const LEFT_OUT: ReadonlySet<string> = new Set(["migration", "auth_session", "auth_verification", "sign_in_failure", "tally_mark", "finding_tally", "rule_tally", "report_tally", "figure_tally"]);
/** Rows that stay where they are: every installation signs its sessions with a secret of its own. */
const ROWS: Readonly<Record<string, string>> = { installation_setting: "name <> 'session-secret'" };

/** The queued jobs, which stand in the queue's own schema. */
export const QUEUED: CopiedTable = { name: "queued_job", columns: ["id", "identifier", "payload", "queue_name", "run_at", "max_attempts", "key", "priority", "flags"] };
const QUEUED_ROWS = `
  select j.id, t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority, array(select jsonb_object_keys(j.flags)) as flags
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id left join graphile_worker._private_job_queues q on q.id = j.job_queue_id`;

interface TableRow extends CopiedTable {
  /** The primary key as an order that is the same on every server. */
  key: string[];
  /** The tables that it refers to at once; deferred references are checked at the end. */
  after: string[];
}

const TABLES = `
  select c.relname::text as name,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
      from pg_index i cross join unnest(i.indkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
    array(select r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable and f.confrelid <> c.oid) as after
  from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by c.relname`;

/** Tables in an order in which each comes after those it refers to. @throws Error when some refer to each other in a circle */
function inOrder(tables: readonly TableRow[]): TableRow[] {
  const ordered: TableRow[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const free = [...left.values()].filter(({ after }) => after.every((name) => !left.has(name)));
    if (free.length === 0) throw new Error(`the tables ${[...left.keys()].join(", ")} refer to each other and could not be loaded in any order`);
    for (const table of free) left.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
}

/** What a database holds, as it is copied out of it and into it. */
export class TableSet {
  readonly #tables: readonly TableRow[];

  private constructor(tables: readonly TableRow[]) {
    this.#tables = tables;
  }
  /** Reads the tables of the connection's schema. */
  static async read(client: ClientBase): Promise<TableSet> {
    const { rows } = await client.query<TableRow>(TABLES);
    return new TableSet(inOrder(rows.filter(({ name }) => !LEFT_OUT.has(name))));
  }

  /** In the order in which they can be loaded; the queued jobs last. */
  get copied(): CopiedTable[] {
    return [...this.#tables.map(({ name, columns }) => ({ name, columns })), QUEUED];
  }

  /** The statement that copies a table's rows out, in the order of its key. @throws Error when there is no such table */
  copyOut(name: string, jobs: string = QUEUED_ROWS): string {
    if (name === QUEUED.name) return `copy (select ${QUEUED.columns.join(", ")} from (${jobs}) queued order by id) to stdout`;
    const table = this.#tables.find((candidate) => candidate.name === name);
    if (!table) throw new Error(`there is no table ${name}`);
    const where = ROWS[name] === undefined ? "" : ` where ${ROWS[name]}`;
    return `copy (select ${table.columns.map(escapeIdentifier).join(", ")} from ${escapeIdentifier(name)}${where}${table.key.length === 0 ? "" : ` order by ${table.key.join(", ")}`}) to stdout`;
  }

  /** The first table that holds anything that would be copied; null when the database is empty. */
  async filled(client: ClientBase): Promise<string | null> {
    for (const { name } of this.#tables) {
      const where = ROWS[name] === undefined ? "" : ` where ${ROWS[name]}`;
      const { rows } = await client.query<{ present: boolean }>(`select exists (select from ${escapeIdentifier(name)}${where}) as present`);
      if (rows[0]?.present === true) return name;
    }
    return null;
  }
}
