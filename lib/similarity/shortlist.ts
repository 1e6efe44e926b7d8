import { prefectureOf, type FingerprintIndex, type Postings } from "./fingerprint-index";
import type { PrintIdentity } from "./print";
import type { Fingerprints } from "./winnow";

/** A section of the report that is compared: its fingerprints, and who has them. */
export interface ProbedSection {
  fingerprints: Fingerprints;
  postings: Postings;
  /** For each fingerprint 1 when it is mass-shared. */
  isCommon: Uint8Array;
  /** For each fingerprint 1 when it came before in the section: what two reports share is counted once, whoever repeats it. */
  isRepeated: Uint8Array;
}

/** Another document that is worth an exact comparison. */
export interface Candidate {
  document: number;
  relation: "own-past" | "other-body";
  /** Other bodies of the own prefecture that have about as many of the fingerprints, this one among them. */
  sharers: number;
}

/** How far back a report is compared with the body's own. */
const YEARS_BACK = 2;
/** A body shares “as much” from this share of the fingerprints on. */
const AS_MUCH = 0.5;

/**
 * Looks up the fingerprints of a section; the report itself counts as one that has them, whether or not it is in the index.
 * @param threshold more bodies make a fingerprint mass-shared
 */
export function probe(fingerprints: Fingerprints, index: FingerprintIndex, ownBody: number | undefined, threshold: number): ProbedSection {
  const postings = index.lookUp(fingerprints.hashes);
  const isCommon = new Uint8Array(fingerprints.hashes.length);
  for (let at = 0; at < isCommon.length; at++) {
    if (postings.bodies[at] !== 0) isCommon[at] = 1;
    else if (postings.offsets[at + 1]! - postings.offsets[at]! >= threshold) isCommon[at] = bodiesWith(postings, at, index, ownBody) > threshold ? 1 : 0;
  }
  return { fingerprints, postings, isCommon, isRepeated: repeatedOf(fingerprints.hashes) };
}

function repeatedOf(hashes: Uint32Array): Uint8Array {
  const isRepeated = new Uint8Array(hashes.length);
  const known = new Set<number>();
  for (let at = 0; at < hashes.length; at++) if (known.size === known.add(hashes[at]!).size) isRepeated[at] = 1;
  return isRepeated;
}

/** The bodies that have a fingerprint, the own one among them. */
function bodiesWith({ offsets, documents }: Postings, fingerprint: number, index: FingerprintIndex, ownBody: number | undefined): number {
  let [bodies, last, isOwnListed] = [0, -1, false];
  for (let at = offsets[fingerprint]!; at < offsets[fingerprint + 1]!; at++) {
    const { body } = index.describe(documents[at]!);
    if (body !== last) bodies++;
    if (body === ownBody) isOwnListed = true;
    last = body;
  }
  return isOwnListed ? bodies : bodies + 1;
}

let counts = new Uint16Array(0);

/**
 * Chooses the documents worth an exact comparison by the fingerprints they share: the body's own reports on the two years
 * before, and of each other body the one report that shares most, not later than the year reported on.
 */
export function shortlist(identity: PrintIdentity, sections: readonly ProbedSection[], index: FingerprintIndex, ownBody: number | undefined): Candidate[] {
  if (counts.length < index.size * sections.length) counts = new Uint16Array(index.size * sections.length);
  const touched = countShared(sections, index.size);
  const floors = sections.map((section) => floorFor(section, index));
  const own: { document: number; shared: number }[] = [];
  const best = new Map<number, { document: number; shared: number; year: number }>();
  for (const document of touched) {
    let shared = 0;
    let isWorth = false;
    for (let section = 0; section < sections.length; section++) {
      const count = counts[document + section * index.size]!;
      shared += count;
      if (count >= floors[section]!) isWorth = true;
    }
    if (!isWorth) continue;
    const { body, year } = index.describe(document);
    if (body === ownBody) {
      if (year < identity.year && year >= identity.year - YEARS_BACK) own.push({ document, shared });
      continue;
    }
    if (year > identity.year) continue;
    const known = best.get(body);
    if (!known || shared > known.shared || (shared === known.shared && (year < known.year || (year === known.year && document < known.document)))) best.set(body, { document, shared, year });
  }
  for (const document of touched) for (let section = 0; section < sections.length; section++) counts[document + section * index.size] = 0;
  const others = [...best.values()].toSorted((a, b) => b.shared - a.shared || a.year - b.year || a.document - b.document);
  const prefecture = prefectureOf(identity.regionCode);
  const neighbours = others.filter(({ document }) => index.describe(document).prefecture === prefecture);
  const sharersOf = (shared: number): number => neighbours.filter((neighbour) => neighbour.shared >= shared * AS_MUCH).length;
  return [
    ...own.toSorted((a, b) => b.document - a.document).map(({ document }): Candidate => ({ document, relation: "own-past", sharers: 0 })),
    ...others.slice(0, index.parameters.maxOthers).map(({ document, shared }): Candidate => ({ document, relation: "other-body", sharers: sharersOf(shared) })),
  ];
}

function floorFor({ isCommon, isRepeated }: ProbedSection, { parameters }: FingerprintIndex): number {
  let own = 0;
  for (let at = 0; at < isCommon.length; at++) if (isCommon[at] === 0 && isRepeated[at] === 0) own++;
  return Math.min(parameters.candidateEnough, Math.max(parameters.candidateFloor, Math.ceil(own * parameters.candidateShare)));
}

/** Counts for every document the fingerprints it shares in each section. */
function countShared(sections: readonly ProbedSection[], size: number): number[] {
  const touched: number[] = [];
  for (let section = 0; section < sections.length; section++) {
    const { postings: { offsets, documents }, isCommon, isRepeated } = sections[section]!;
    const base = section * size;
    for (let index = 0; index < isCommon.length; index++) {
      if (isCommon[index] === 1 || isRepeated[index] === 1) continue;
      const end = offsets[index + 1]!;
      for (let at = offsets[index]!; at < end; at++) {
        const document = documents[at]!;
        const before = counts[base + document]!;
        if (before === 0 && isUntouched(document, section, size)) touched.push(document);
        if (before < 0xffff) counts[base + document] = before + 1;
      }
    }
  }
  return touched;
}

function isUntouched(document: number, section: number, size: number): boolean {
  for (let earlier = 0; earlier < section; earlier++) if (counts[document + earlier * size] !== 0) return false;
  return true;
}
