import type { ClientBase } from "pg";
import { corpusColumns, documentOrder, type CorpusColumns } from "../../lib/similarity/corpus-columns";
import { sharedWords } from "../../lib/similarity/shared-memory";
import { emptyPrints, type SharedPrints } from "../../lib/similarity/threads/shared-prints";

const BATCH = 500;
const SIZE = "select count(*)::int as documents, coalesce(sum((octet_length(print) + 3) / 4 * 4), 0)::float8 as bytes from report_print";
const PRINTS = `select report_id as "reportId", body, prefecture, year, change, print from report_print where report_id > $1 order by report_id limit $2`;

interface PrintRow {
  reportId: number;
  body: string;
  prefecture: string;
  year: number;
  change: number;
  print: Buffer;
}
/** All reports whose words are stored, to be compared with each other. */
export interface LoadedCorpus {
  prints: SharedPrints & { reportIds: Uint32Array };
  columns: CorpusColumns;
  /** How often the words of each have changed. */
  changes: Uint32Array;
}

/** Loads the words of all reports as they are at one moment. */
export async function loadCorpus(client: ClientBase): Promise<LoadedCorpus> {
  await client.query("begin isolation level repeatable read read only");
  try {
    return await readAll(client);
  } finally {
    await client.query("rollback");
  }
}

async function readAll(client: ClientBase): Promise<LoadedCorpus> {
  const { rows: [size = { documents: 0, bytes: 0 }] } = await client.query<{ documents: number; bytes: number }>(SIZE);
  const prints = emptyPrints(size.documents, size.bytes);
  const found: (Omit<PrintRow, "print"> & { path: string; start: number; end: number })[] = [];
  let next = 0;
  for (let after = 0; ; ) {
    const { rows } = await client.query<PrintRow>({ name: "all_prints", text: PRINTS, values: [after, BATCH] });
    for (const { print, ...row } of rows) {
      prints.bytes.set(print, next);
      // Of one body and year there is only one report: no path decides its place.
      found.push({ ...row, path: "", start: next, end: next + print.length });
      next += Math.ceil(print.length / 4) * 4;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = last.reportId;
  }
  const reportIds = sharedWords(found.length);
  const changes = sharedWords(found.length);
  const sorted = found.toSorted(documentOrder);
  sorted.forEach(({ reportId, change, start, end }, document) => {
    reportIds[document] = reportId;
    changes[document] = change;
    prints.starts[document] = start;
    prints.ends[document] = end;
  });
  return { prints: { ...prints, reportIds }, columns: corpusColumns(sorted, sorted.length), changes };
}
