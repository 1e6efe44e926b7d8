import type { ClientBase } from "pg";
import { Comparer } from "../../lib/similarity/compare";
import { FetchedIndex, type FetchedReport } from "../../lib/similarity/fetched-index";
import type { Overlap } from "../../lib/similarity/overlap";
import { DEFAULT_PARAMETERS } from "../../lib/similarity/parameters";
import { DocumentPrint } from "../../lib/similarity/print";
import { fingerprintsOf } from "../../lib/similarity/winnow";
import { overlapDigest } from "./digest";

/** The overlaps of a report with everything that is stored. */
export interface FoundOverlaps {
  overlaps: readonly Overlap[];
  /** Of the overlaps and of the words on either side: equal digests stand for equal judgements. */
  digest: string;
  /** How often what is new had been compared with the rest when they were looked up; null when nobody looked. */
  settles: number | null;
}

const STATE = "select coalesce(max(settles), 0) as settles, coalesce(max(bodies), 0) as bodies, exists (select from report_print where body = $1) as \"isStored\" from overlap_state";
const COMMON = "select hash, first_report_id as first, second_report_id as second from common_fingerprint where hash = any($1::int[])";
const NEIGHBOURS = `select report_id as "reportId", body, prefecture, year, packed from reports_sharing($1::int[])`;
const BY_ID = `select report_id as "reportId", body, prefecture, year from report_print where report_id = any($1::int[])`;
const PRINTS = `select report_id as "reportId", body, print, change from report_print where report_id = any($1::int[])`;
const TEXTS = `
  select r.id as "reportId", c.text, d.bytes, d.encoding from report r join report_version v on v.id = r.current_version_id
  join document d on d.id = v.document_id join report_content c on c.version_id = v.id where r.id = any($1::int[])`;

export interface StoredPrint {
  reportId: number;
  body: string;
  print: Buffer;
}
interface NeighbourRow {
  reportId: number;
  body: string;
  prefecture: string;
  year: number;
  packed: Buffer;
}
/** Below this share of mass-shared fingerprints a report cannot be nearly nothing but mass-shared wording. */
const EXAMPLES_FROM = 0.25;

const asSigned = (hashes: Iterable<number>): number[] => Array.from(hashes, (hash) => hash | 0);

/** The different fingerprints of a print. */
export const hashesOf = (print: DocumentPrint): Set<number> => new Set(print.sections.flatMap((section) => [...fingerprintsOf(section, DEFAULT_PARAMETERS).hashes]));

/** Fingerprints as they are stored: signed numbers, written as PostgreSQL writes an array, and the same as bytes. */
export function storedHashes(print: DocumentPrint): { hashes: string; packed: Buffer } {
  const hashes = hashesOf(print);
  return { hashes: `{${asSigned(hashes).join(",")}}`, packed: Buffer.from(Uint32Array.from(hashes).buffer) };
}

/** Bytes from the database lie anywhere; words begin at multiples of four. */
export const unpackHashes = (packed: Buffer): Uint32Array => new Uint32Array(new Uint8Array(packed).buffer);
export const unpackPrint = ({ reportId, body, print }: StoredPrint): DocumentPrint => new DocumentPrint(new Uint8Array(print), { reportId, body });

/** The reports that have any of the fingerprints, with all of theirs. */
export async function neighboursOf(client: ClientBase, hashes: Iterable<number>): Promise<FetchedReport[]> {
  const wanted = asSigned(hashes);
  if (wanted.length === 0) return [];
  const { rows } = await client.query<NeighbourRow>({ name: "print_neighbours", text: NEIGHBOURS, values: [wanted] });
  return rows.map(({ packed, ...report }) => ({ ...report, hashes: unpackHashes(packed) }));
}

/** Those of some fingerprints that are mass-shared, with the reports that stand for them. */
export async function commonAmong(client: ClientBase, hashes: Iterable<number>): Promise<Map<number, [number, number]>> {
  const { rows } = await client.query<{ hash: number; first: number; second: number }>({ name: "common_fingerprints", text: COMMON, values: [asSigned(hashes)] });
  return new Map(rows.map(({ hash, first, second }) => [hash >>> 0, [first, second]]));
}

async function fetchIndex(client: ClientBase, print: DocumentPrint): Promise<{ index: FetchedIndex; settles: number }> {
  const hashes = hashesOf(print);
  const { body } = print.identity;
  const [state, common] = await Promise.all([
    client.query<{ settles: number; bodies: number; isStored: boolean }>({ name: "overlap_state", text: STATE, values: [body] }),
    commonAmong(client, hashes),
  ]);
  const [{ settles, bodies, isStored } = { settles: 0, bodies: 0, isStored: false }] = state.rows;
  const reports = await neighboursOf(client, [...hashes].filter((hash) => !common.has(hash)));
  if (common.size >= hashes.size * EXAMPLES_FROM) {
    const known = new Set(reports.map(({ reportId }) => reportId));
    const examples = [...new Set([...common.values()].flat())].filter((id) => !known.has(id));
    const { rows } = await client.query<Omit<NeighbourRow, "packed">>({ name: "print_examples", text: BY_ID, values: [examples] });
    reports.push(...rows.map(({ reportId, body: whose, prefecture, year }) => ({ reportId, body: whose, prefecture, year, hashes: new Uint32Array(0) })));
  }
  return { index: new FetchedIndex(DEFAULT_PARAMETERS, { bodies, ownBody: { key: body, isStored }, reports, common }, hashes), settles };
}

/** What a report shares with everything that is stored, without the others' texts. */
export async function findOverlaps(client: ClientBase, print: DocumentPrint): Promise<FoundOverlaps> {
  const { index, settles } = await fetchIndex(client, print);
  const comparer = new Comparer(index);
  const ids = comparer.documentsFor(print).map((document) => index.reportAt(document).reportId);
  if (ids.length === 0) return { overlaps: [], digest: "", settles };
  const { rows } = await client.query<StoredPrint & { change: number }>({ name: "prints", text: PRINTS, values: [ids] });
  const theirs = new Set<number>();
  for (const row of rows) {
    const other = unpackPrint(row);
    index.addPrint(row.reportId, other);
    for (const hash of hashesOf(other)) theirs.add(hash);
  }
  index.addCommon((await commonAmong(client, theirs)).keys());
  const { overlaps } = comparer.compare(print);
  const changes = new Map(rows.map(({ reportId, change }) => [reportId, change]));
  return { overlaps, digest: overlapDigest(overlaps, (id) => changes.get(id)), settles };
}

function textOf({ text, bytes, encoding }: { text: string | null; bytes: Buffer | null; encoding: string }): string | null {
  if (text !== null) return String(JSON.parse(text));
  return bytes && new TextDecoder(encoding).decode(bytes);
}

/** The same with the others' texts, to quote from. */
export async function quotedOverlaps(client: ClientBase, print: DocumentPrint): Promise<FoundOverlaps> {
  const found = await findOverlaps(client, print);
  if (found.overlaps.length === 0) return found;
  const ids = found.overlaps.map(({ other }) => other.reportId);
  const { rows } = await client.query<{ reportId: number; text: string | null; bytes: Buffer | null; encoding: string }>({ name: "overlap_texts", text: TEXTS, values: [ids] });
  const texts = new Map(rows.map((row) => [row.reportId, textOf(row)]));
  return { ...found, overlaps: found.overlaps.map((overlap) => ({ ...overlap, otherText: overlap.other.reportId === null ? null : (texts.get(overlap.other.reportId) ?? null) })) };
}
