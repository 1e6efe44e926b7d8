import { reaches, type Bounds } from "../accounts/account";
import { EVERYWHERE } from "../accounts/importing";
import type { Bilingual } from "../report/language";
import type { RosterRow } from "../roster/roster";
import type { AgencyRecord, AuditStore, RosterAgency } from "./ports";
import { filedRegion, resolveAgency } from "./resolve-agency";

export interface RosterResult {
  /** Bodies that were not known before. */
  agenciesAdded: number;
  agenciesChanged: number;
  /** Bodies that were not expected to report on the year before. */
  entriesAdded: number;
  entriesChanged: number;
}

export interface RosterOptions {
  year: number;
  /** Where the roster came from, for example its file's name. */
  source: string;
  now: Date;
  /** The name of a region; null when it is not known. */
  regionName: (code: string) => string | null;
  /** In which bounds rows are taken over; without them, everywhere. */
  bounds?: Bounds;
  /** Is told of each row what it did. */
  onRow?: (row: RosterRow, did: RosterRowChange) => void;
  /** Is told of each row that is not taken over, and why. */
  onRefusal?: (row: RosterRow, reason: Bilingual) => void;
}

/** What a row of a roster does: to the body, and to the expectation that it reports on the year. */
export interface RosterRowChange {
  agency: "added" | "changed" | "unchanged";
  entry: "added" | "changed" | "unchanged";
}

const OUTSIDE = {
  zh: (row: RosterRow) => `${row.name}（${row.regionCode}）不在您负责的地区内`,
  en: (row: RosterRow) => `${row.name} (${row.regionCode}) lies outside your regions`,
};
const UNPLACED = {
  zh: (row: RosterRow) => `${row.name} 与一个尚不知属于哪个地区的机关同名，请由不限地区的账号导入`,
  en: (row: RosterRow) => `${row.name} bears the name of an agency whose region is not known yet; an account for all regions has to import it`,
};

/** Why a row is not taken over within bounds: its region lies outside, or so does the known body that it means. Null when it is. */
function refusalOf(row: RosterRow, known: AgencyRecord | null, bounds: Bounds): Bilingual | null {
  const said = ({ zh, en }: typeof OUTSIDE): Bilingual => ({ zh: zh(row), en: en(row) });
  if (!reaches(bounds, { agencyId: known?.id ?? 0, regionCode: filedRegion(row.regionCode) })) return said(OUTSIDE);
  return known !== null && !reaches(bounds, { agencyId: known.id, regionCode: known.regionCode }) ? said(UNPLACED) : null;
}

const BATCH = 200;
const GOVERNMENT = "人民政府";

/** The names of the regions whose own governments the roster lists, for regions that no register has. */
function regionsOfGovernments(rows: readonly RosterRow[]): Map<string, string> {
  const governments = rows.filter(({ kind, level, name }) => kind === "government" && level !== "township" && name.endsWith(GOVERNMENT));
  return new Map(governments.map(({ regionCode, name }) => [filedRegion(regionCode), name.slice(0, -GOVERNMENT.length)]));
}

/** The known body that a row of a roster means: in its region, or known by its name without a region until now. */
function knownAs(row: RosterRow, regionName: string | null, candidates: readonly AgencyRecord[]): AgencyRecord | null {
  const read = { name: row.name, region: null, regionCode: filedRegion(row.regionCode), level: row.level, kind: row.kind, creditCode: row.creditCode };
  const there = resolveAgency(read, candidates);
  if (there.kind === "known") return there.agency;
  const withoutRegion = candidates.filter((candidate) => candidate.regionCode === "" && (regionName === null || candidate.regionName === regionName || row.name.startsWith(candidate.regionName)));
  const elsewhere = resolveAgency({ ...read, regionCode: null, level: null }, withoutRegion);
  return elsewhere.kind === "known" ? elsewhere.agency : null;
}

/**
 * Takes over a roster: its bodies are created or brought up to date, and expected to report on the year. Loading it twice changes nothing.
 * Each batch of rows is one transaction.
 */
export async function loadRoster(store: AuditStore, rows: readonly RosterRow[], { year, source, now, regionName, bounds = EVERYWHERE, onRow, onRefusal }: RosterOptions): Promise<RosterResult> {
  const result: RosterResult = { agenciesAdded: 0, agenciesChanged: 0, entriesAdded: 0, entriesChanged: 0 };
  const ownNames = regionsOfGovernments(rows);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const regions = new Map<string, AgencyRecord[]>();
    await store.transaction(async (unit) => {
      if (from === 0) await unit.noteRoster({ year, source, rows: rows.length }, now);
      for (const row of batch) {
        const code = filedRegion(row.regionCode);
        const candidates = regions.get(code) ?? [...(await store.agencies(batch.map((entry) => entry.name), code))];
        regions.set(code, candidates);
        const name = regionName(code) ?? ownNames.get(code) ?? candidates.find((candidate) => candidate.regionCode === code && candidate.regionName !== "")?.regionName ?? null;
        const agency: RosterAgency = {
          name: row.name,
          regionCode: code,
          regionName: name ?? "",
          level: row.level,
          kind: row.kind,
          creditCode: row.creditCode,
          aliases: row.aliases,
          predecessors: row.predecessors,
          onRoster: true,
          parent: row.parent,
          hosts: row.hosts,
        };
        const known = knownAs(row, name, candidates);
        const refusal = refusalOf(row, known, bounds);
        if (refusal !== null) {
          onRefusal?.(row, refusal);
          continue;
        }
        const id = known?.id ?? (await unit.insertRosterAgency(agency, now));
        const change = known ? await unit.updateAgency(known.id, { ...agency, regionName: name ?? known.regionName }) : "added";
        if (change === "added") result.agenciesAdded += 1;
        else if (change === "changed") result.agenciesChanged += 1;
        const entry = await unit.setRosterEntry(id, year, row.dueOn, source);
        onRow?.(row, { agency: change, entry });
        if (entry === "added") result.entriesAdded += 1;
        else if (entry === "changed") result.entriesChanged += 1;
      }
    });
  }
  return result;
}
