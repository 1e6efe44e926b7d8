import type { FingerprintIndex, Postings, ProbedSection } from "./fingerprint-index";

/** Another document that is worth an exact comparison. */
export interface Candidate {
  document: number;
  relation: "own-past" | "other-body";
  /** Other bodies of the own prefecture that have about as many of the fingerprints, this one among them. */
  sharers: number;
  /** The sections that share enough to be worth it, by their place among the compared ones. */
  sections: readonly number[];
}

/** What of a report decides what it is compared with. */
export interface PlacedReport {
  /** The number of its body; undefined when the index has no document of it. */
  body: number | undefined;
  year: number;
  prefecture: string;
}

/** How far back a report is compared with the body's own. */
const YEARS_BACK = 2;
/** A body shares “as much” from this share of the fingerprints on. */
const AS_MUCH = 0.5;

/**
 * Marks what only the report itself makes mass-shared: it counts as one that has its fingerprints, whether or not it is in the index.
 * @param threshold more bodies make a fingerprint mass-shared
 */
export function markCommon({ isCommon, starts, counts, documents }: Postings, index: FingerprintIndex, ownBody: number | undefined, threshold: number): void {
  for (let at = 0; at < isCommon.length; at++) {
    if (counts[at]! >= threshold && bodiesWith(documents.subarray(starts[at], starts[at]! + counts[at]!), index, ownBody) > threshold) isCommon[at] = 1;
  }
}

/** The bodies that have a fingerprint, the own one among them. */
function bodiesWith(documents: Uint32Array, index: FingerprintIndex, ownBody: number | undefined): number {
  let [bodies, last, isOwnListed] = [0, -1, false];
  for (const document of documents) {
    const { body } = index.describe(document);
    if (body !== last) bodies++;
    if (body === ownBody) isOwnListed = true;
    last = body;
  }
  return isOwnListed ? bodies : bodies + 1;
}

/** A document that shares enough in some sections, and how much over all. */
interface Sharing {
  document: number;
  sections: readonly number[];
  count: number;
  body: number;
  year: number;
  prefecture: string;
}

/** Counts for documents and sections, all nought between two reports, and the places of those that are not; kept from one report to the next, because they are large. */
let [shared, touched] = [new Uint16Array(0), new Uint32Array(4096)];

/**
 * Chooses the documents worth an exact comparison by the fingerprints they share: the body's own reports on the two years
 * before, and of each other body the one report that shares most, not later than the year reported on.
 */
export function shortlist(report: PlacedReport, sections: readonly ProbedSection[], index: FingerprintIndex): Candidate[] {
  const own: Sharing[] = [];
  const best = new Map<number, Sharing>();
  for (const sharing of sharingOf(sections, index)) {
    const { body, year } = sharing;
    if (body === report.body) {
      if (year < report.year && year >= report.year - YEARS_BACK) own.push(sharing);
    } else if (year <= report.year) {
      const known = best.get(body);
      if (known === undefined || isBetter(sharing, known)) best.set(body, sharing);
    }
  }
  const candidates: Candidate[] = [];
  for (const { document, sections: worthIt } of own.toSorted((a, b) => b.document - a.document)) candidates.push({ document, relation: "own-past", sharers: 0, sections: worthIt });
  const others = [...best.values()].toSorted((a, b) => b.count - a.count || a.year - b.year || a.document - b.document);
  for (const { document, count, sections: worthIt } of others.slice(0, index.parameters.maxOthers)) {
    let sharers = 0;
    for (const other of others) if (other.prefecture === report.prefecture && other.count >= count * AS_MUCH) sharers++;
    candidates.push({ document, relation: "other-body", sharers, sections: worthIt });
  }
  return candidates;
}

const isBetter = (a: Sharing, b: Sharing): boolean => a.count > b.count || (a.count === b.count && (a.year < b.year || (a.year === b.year && a.document < b.document)));

/** The documents that share enough in one of the sections, each once. */
function sharingOf(sections: readonly ProbedSection[], index: FingerprintIndex): Sharing[] {
  const { size } = index;
  if (shared.length < size * sections.length) shared = new Uint16Array(size * sections.length);
  const enough: number[] = [];
  const floors = sections.map(({ postings }) => floorFor(postings, index));
  let length = 0;
  for (const [section, { postings }] of sections.entries()) length = countSection(postings, section * size, floors[section]!, length, enough);
  const found: Sharing[] = [];
  for (const document of new Set(enough)) {
    const { body, year, prefecture } = index.describe(document);
    const worthIt: number[] = [];
    let count = 0;
    for (const [section, floor] of floors.entries()) {
      const inSection = shared[document + section * size]!;
      if (inSection >= floor) worthIt.push(section);
      count += inSection;
    }
    found.push({ document, sections: worthIt, count, body, year, prefecture });
  }
  for (let at = 0; at < length; at++) shared[touched[at]!] = 0;
  return found;
}

/**
 * Counts for every document the fingerprints of one section that it has too.
 * @param offset where the counts of the section begin
 * @param length how many places were touched before
 * @param enough is given those that reach the floor
 * @returns how many places are touched then
 */
function countSection({ isCommon, isRepeated, starts, counts, documents }: Postings, offset: number, floor: number, length: number, enough: number[]): number {
  let next = length;
  for (let fingerprint = 0; fingerprint < isCommon.length; fingerprint++) {
    if (isCommon[fingerprint] === 1 || isRepeated[fingerprint] === 1) continue;
    const start = starts[fingerprint]!;
    const end = start + counts[fingerprint]!;
    if (next + end - start > touched.length) touched = widened(touched, next + end - start);
    for (let at = start; at < end; at++) {
      const document = documents[at]!;
      const place = document + offset;
      const count = shared[place]! + 1;
      shared[place] = count;
      if (count === 1) touched[next++] = place;
      if (count === floor) enough.push(document);
    }
  }
  return next;
}

function widened(list: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(least * 2);
  wider.set(list);
  return wider;
}

function floorFor({ isCommon, isRepeated }: Postings, { parameters }: FingerprintIndex): number {
  let own = 0;
  for (let at = 0; at < isCommon.length; at++) if (isCommon[at] === 0 && isRepeated[at] === 0) own++;
  return Math.min(parameters.candidateEnough, Math.max(parameters.candidateFloor, Math.ceil(own * parameters.candidateShare)));
}
