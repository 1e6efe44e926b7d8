import type { ClientBase } from "pg";
import { bodiesAmong, examplesAmong, withReport, type Examples, type Placed } from "../../lib/similarity/mass-changes";
import type { FetchedReport } from "../../lib/similarity/fetched-index";
import { HashFilter } from "../../lib/similarity/hash-filter";
import { DEFAULT_PARAMETERS } from "../../lib/similarity/parameters";
import type { ChangedPrint } from "./changed-prints";
import { affectedNeighbours } from "./affected-neighbours";
import { commonAmong, neighboursOf } from "./find-overlaps";

const EXAMPLES = `
  select k.hash, f.report_id as "firstId", f.body as "firstBody", f.year as "firstYear", s.report_id as "secondId", s.body as "secondBody", s.year as "secondYear"
  from common_fingerprint k join report_print f on f.report_id = k.first_report_id join report_print s on s.report_id = k.second_report_id where k.hash = any($1::int[])`;
const SAVE_COMMON = `
  insert into common_fingerprint (hash, first_report_id, second_report_id) select * from unnest($1::int[], $2::int[], $3::int[])
  on conflict (hash) do update set first_report_id = excluded.first_report_id, second_report_id = excluded.second_report_id`;
const HAVING = "select distinct on (body) report_id as \"reportId\", body, year from report_print where hashes @> array[$1::int] order by body, year";
const HAVE_ANY = "select report_id as id from reports_sharing($1::int[])";
const OVERLAPPING = "select distinct report_id as id from overlap where other_report_id = any($1::int[])";
const STOOD_FOR = "select distinct o.report_id as id from overlap o join reports_sharing($1::int[]) p on p.report_id = o.report_id where o.mass_shared";

interface ExampleRow {
  hash: number;
  firstId: number;
  firstBody: string;
  firstYear: number;
  secondId: number;
  secondBody: string;
  secondYear: number;
}

/** What has become of mass-shared fingerprints. */
interface MassChanges {
  /** Those that became mass-shared, or are it no longer. */
  turned: Set<number>;
  /** Those that other reports stand for. */
  otherExamples: Set<number>;
}

const signed = (hashes: Iterable<number>): number[] => Array.from(hashes, (hash) => hash | 0);

async function saveCommon(client: ClientBase, common: ReadonlyMap<number, Examples>): Promise<void> {
  if (common.size === 0) return;
  const pairs = [...common.values()];
  await client.query(SAVE_COMMON, [signed(common.keys()), pairs.map(([first]) => first.reportId), pairs.map(([, second]) => second.reportId)]);
}

/** Fingerprints that a report has lost: counts anew who has them, and takes out those that are mass-shared no longer. */
async function recount(client: ClientBase, lost: readonly number[], threshold: number, changes: MassChanges): Promise<void> {
  for (const hash of (await commonAmong(client, lost)).keys()) {
    const { rows } = await client.query<Placed>({ name: "having_fingerprint", text: HAVING, values: [hash | 0] });
    const examples = examplesAmong(rows);
    if (examples && rows.length > threshold) {
      changes.otherExamples.add(hash);
      await saveCommon(client, new Map([[hash, examples]]));
    } else {
      changes.turned.add(hash);
      await client.query("delete from common_fingerprint where hash = $1", [hash | 0]);
    }
  }
}

/** Mass-shared fingerprints that a report has as well: it may come before those that stand for them. */
async function joinExamples(client: ClientBase, print: ChangedPrint, changes: MassChanges): Promise<void> {
  const { rows } = await client.query<ExampleRow>({ name: "common_examples", text: EXAMPLES, values: [signed(print.hashes)] });
  const common = new Map<number, Examples>();
  for (const { hash, firstId, firstBody, firstYear, secondId, secondBody, secondYear } of rows) {
    const known: Examples = [{ reportId: firstId, body: firstBody, year: firstYear }, { reportId: secondId, body: secondBody, year: secondYear }];
    const next = withReport<Placed>(known, print);
    if (next !== known) common.set(hash >>> 0, next);
  }
  for (const hash of common.keys()) changes.otherExamples.add(hash);
  await saveCommon(client, common);
}

/**
 * Brings the mass-shared fingerprints up to date with reports that have changed, and finds every report whose overlaps may be
 * others than before.
 * @param threshold more bodies make a fingerprint mass-shared
 * @returns numbers of reports, the changed ones among them, in rising order
 */
export async function affectedByChanges(client: ClientBase, changed: readonly ChangedPrint[], threshold: number): Promise<number[]> {
  const affected = new Set(changed.map(({ reportId }) => reportId));
  const changes: MassChanges = { turned: new Set(), otherExamples: new Set() };
  for (const print of changed) {
    const had = new Set(print.before);
    const has = new Set(print.hashes);
    await recount(client, [...had].filter((hash) => !has.has(hash)), threshold, changes);
    const common = await commonAmong(client, has);
    const shared = new Set([...had, ...has].filter((hash) => !common.has(hash)));
    const holders = new Map<number, Placed[]>(Array.from(has, (hash) => [hash, []]));
    const filter = new HashFilter(shared);
    const near: FetchedReport[] = [];
    for (const neighbour of await neighboursOf(client, shared)) {
      let count = 0;
      for (const hash of neighbour.hashes) {
        if (!filter.mayHave(hash) || !shared.has(hash)) continue;
        count++;
        holders.get(hash)?.push(neighbour);
      }
      // Nothing is compared with what came later.
      if (count >= DEFAULT_PARAMETERS.candidateFloor && neighbour.year >= print.year) near.push(neighbour);
    }
    for (const reportId of await affectedNeighbours(client, print, near)) affected.add(reportId);
    await joinExamples(client, print, changes);
    const turned = new Map<number, Examples>();
    for (const [hash, reports] of holders) {
      const examples = reports.length > threshold && bodiesAmong(reports) > threshold ? examplesAmong(reports) : null;
      if (examples) turned.set(hash, examples);
    }
    for (const hash of turned.keys()) changes.turned.add(hash);
    await saveCommon(client, turned);
  }
  const idsOf = async (text: string, values: readonly number[]): Promise<number[]> => {
    if (values.length === 0) return [];
    const { rows } = await client.query<{ id: number }>(text, [values]);
    return rows.map(({ id }) => id);
  };
  const turnedIn = await idsOf(HAVE_ANY, signed(changes.turned));
  const overlapping = await idsOf(OVERLAPPING, [...turnedIn, ...changed.map(({ reportId }) => reportId)]);
  const stoodFor = await idsOf(STOOD_FOR, signed(changes.otherExamples));
  return [...new Set([...affected, ...turnedIn, ...overlapping, ...stoodFor])].toSorted((a, b) => a - b);
}
