import type { FingerprintIndex, Postings, ProbedSection } from "./fingerprint-index";

/** Another document that is worth an exact comparison. */
export interface Candidate {
  document: number;
  relation: "own-past" | "other-body";
  /** Other bodies of the own prefecture that have about as many of the fingerprints, this one among them. */
  sharers: number;
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

let shared = new Uint16Array(0);

/**
 * Chooses the documents worth an exact comparison by the fingerprints they share: the body's own reports on the two years
 * before, and of each other body the one report that shares most, not later than the year reported on.
 */
export function shortlist(report: PlacedReport, sections: readonly ProbedSection[], index: FingerprintIndex): Candidate[] {
  const { size } = index;
  if (shared.length < size * sections.length) shared = new Uint16Array(size * sections.length);
  const own: { document: number; count: number }[] = [];
  const best = new Map<number, { document: number; count: number; year: number }>();
  for (const document of countShared(sections, index)) {
    const { body, year } = index.describe(document);
    let count = 0;
    for (let section = 0; section < sections.length; section++) count += shared[document + section * size]!;
    if (body === report.body) {
      if (year < report.year && year >= report.year - YEARS_BACK) own.push({ document, count });
      continue;
    }
    if (year > report.year) continue;
    const known = best.get(body);
    if (!known || count > known.count || (count === known.count && (year < known.year || (year === known.year && document < known.document)))) best.set(body, { document, count, year });
  }
  visitShared(sections, (document, section) => {
    shared[document + section * size] = 0;
  });
  const others = [...best.values()].toSorted((a, b) => b.count - a.count || a.year - b.year || a.document - b.document);
  const neighbours = others.filter(({ document }) => index.describe(document).prefecture === report.prefecture);
  const sharersOf = (count: number): number => neighbours.filter((neighbour) => neighbour.count >= count * AS_MUCH).length;
  return [
    ...own.toSorted((a, b) => b.document - a.document).map(({ document }): Candidate => ({ document, relation: "own-past", sharers: 0 })),
    ...others.slice(0, index.parameters.maxOthers).map(({ document, count }): Candidate => ({ document, relation: "other-body", sharers: sharersOf(count) })),
  ];
}

/** Counts for every document the fingerprints it shares in each section; gives those that share enough in one of them. */
function countShared(sections: readonly ProbedSection[], index: FingerprintIndex): Set<number> {
  const enough = new Set<number>();
  const floors = sections.map((section) => floorFor(section, index));
  visitShared(sections, (document, section) => {
    if (++shared[document + section * index.size]! === floors[section]) enough.add(document);
  });
  return enough;
}

function floorFor({ postings: { isCommon, isRepeated } }: ProbedSection, { parameters }: FingerprintIndex): number {
  let own = 0;
  for (let at = 0; at < isCommon.length; at++) if (isCommon[at] === 0 && isRepeated[at] === 0) own++;
  return Math.min(parameters.candidateEnough, Math.max(parameters.candidateFloor, Math.ceil(own * parameters.candidateShare)));
}

/** Goes through the documents of all fingerprints that count. */
function visitShared(sections: readonly ProbedSection[], visit: (document: number, section: number) => void): void {
  for (let section = 0; section < sections.length; section++) {
    const { isCommon, isRepeated, starts, counts, documents } = sections[section]!.postings;
    for (let index = 0; index < isCommon.length; index++) {
      if (isCommon[index] === 1 || isRepeated[index] === 1) continue;
      const end = starts[index]! + counts[index]!;
      for (let at = starts[index]!; at < end; at++) visit(documents[at]!, section);
    }
  }
}
