import { RunFinder, SHORTEST_RUN, type Runs } from "./exact-runs";
import { pairCommon, WIDEST_GAP } from "./small-alignment";

/** A stretch that stands in both texts, with small changes at most; half-open ranges of units. */
export interface Passage {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
  /** The unchanged runs that it is made of, in order; between two of them stands what was changed. */
  runs: readonly UnchangedRun[];
}
/** Units that stand in both texts without any change. */
export interface UnchangedRun {
  start: number;
  otherStart: number;
  length: number;
}
export interface Alignment {
  /** In the order of the own text; none overlaps another in either text. */
  passages: readonly Passage[];
  /** For every unit of the own text its place in the other, -1 for one that does not recur; and the other way round. */
  partners: Int32Array;
  otherPartners: Int32Array;
}

/** A passage has at least so many units in common; less is a stock phrase. */
const SHORTEST_PASSAGE = 14;
/** And at least this share of its own stretch. */
const LEAST_DENSITY = 0.5;
/** Two runs may overlap by so much in one of the texts: a repeated character at their seam. */
const SEAM = 3;

/** Aligns one text with others, one after the other: runs are chained over small changes, the best chains first. */
export class Aligner {
  readonly #finder = new RunFinder();
  #own: Uint16Array = new Uint16Array(0);
  #scores = new Int32Array(1024);
  #before = new Int32Array(1024);
  #nextEnding = new Int32Array(1024);
  #ending = new Int32Array(1024);
  #used = new Uint8Array(1024);
  #partners = new Int32Array(1024);
  #otherPartners = new Int32Array(1024);

  setOwn(units: Uint16Array): void {
    this.#own = units;
    this.#finder.setOwn(units);
  }

  /** The alignment is good until the next call. */
  against(other: Uint16Array): Alignment {
    const runs = this.#finder.sharedWith(other);
    const order = this.#chain(runs, other.length);
    if (this.#partners.length < this.#own.length) this.#partners = new Int32Array(this.#own.length * 2);
    if (this.#otherPartners.length < other.length) this.#otherPartners = new Int32Array(other.length * 2);
    const partners = this.#partners.subarray(0, this.#own.length).fill(-1);
    const otherPartners = this.#otherPartners.subarray(0, other.length).fill(-1);
    if (this.#used.length < runs.count) this.#used = new Uint8Array(runs.count * 2);
    const used = this.#used.fill(0, 0, runs.count);
    const passages: Passage[] = [];
    for (const last of order) {
      if (used[last] === 1) continue;
      const chain: number[] = [];
      for (let run = last; run >= 0 && used[run] === 0; run = this.#before[run]!) {
        used[run] = 1;
        chain.push(run);
      }
      const pieces = freePieces(chain.toReversed(), runs, partners, otherPartners);
      const passage = this.#passageOf(pieces, other, partners, otherPartners);
      if (passage) passages.push(passage);
    }
    return { passages: passages.toSorted((a, b) => a.start - b.start), partners, otherPartners };
  }

  /** Links each run to the best before it within reach; gives the runs that can end a passage, the best first. */
  #chain({ count, own, other, lengths }: Runs, otherLength: number): number[] {
    if (this.#scores.length < count) for (const column of ["scores", "before", "ending"] as const) this.#widen(column, count * 2);
    if (this.#ending.length <= otherLength) this.#ending = new Int32Array(otherLength * 2);
    const [scores, before, ending, nextEnding] = [this.#scores, this.#before, this.#ending, this.#nextEnding];
    ending.fill(-1, 0, otherLength + 1);
    const ends: number[] = [];
    for (let run = 0; run < count; run++) {
      const [start, otherStart, length] = [own[run]!, other[run]!, lengths[run]!];
      let [score, best] = [length * 4, -1];
      const reach = Math.min(otherLength, otherStart + SEAM);
      for (let end = Math.max(0, otherStart - WIDEST_GAP); end <= reach; end++) {
        for (let earlier = ending[end]!; earlier >= 0; earlier = nextEnding[earlier]!) {
          const gap = start - own[earlier]! - lengths[earlier]!;
          if (gap < -SEAM || gap > WIDEST_GAP) continue;
          const otherGap = otherStart - end;
          const overlap = Math.max(0, -gap, -otherGap);
          if (overlap > length - 2) continue;
          const chained = scores[earlier]! + (length - overlap) * 4 - Math.abs(gap - otherGap) - (Math.max(gap, otherGap) >> 1);
          if (chained > score) [score, best] = [chained, earlier];
        }
      }
      scores[run] = score;
      before[run] = best;
      nextEnding[run] = ending[otherStart + length]!;
      ending[otherStart + length] = run;
      if (score >= SHORTEST_PASSAGE * 2) ends.push(run);
    }
    return ends.toSorted((a, b) => scores[b]! - scores[a]! || own[a]! - own[b]! || other[a]! - other[b]!);
  }

  #widen(column: "scores" | "before" | "ending", length: number): void {
    if (column === "scores") this.#scores = new Int32Array(length);
    else if (column === "before") this.#before = new Int32Array(length);
    else this.#nextEnding = new Int32Array(length);
  }

  /** Pairs the pieces and what their gaps have in common; null, and nothing paired, when that is too little. */
  #passageOf(pieces: readonly UnchangedRun[], other: Uint16Array, partners: Int32Array, otherPartners: Int32Array): Passage | null {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return null;
    const passage = { start: first.start, end: last.start + last.length, otherStart: first.otherStart, otherEnd: last.otherStart + last.length, runs: pieces };
    let common = 0;
    pieces.forEach(({ start, otherStart, length }, index) => {
      for (let at = 0; at < length; at++) {
        partners[start + at] = otherStart + at;
        otherPartners[otherStart + at] = start + at;
      }
      common += length;
      const next = pieces[index + 1];
      if (!next || next.start - start - length > WIDEST_GAP || next.otherStart - otherStart - length > WIDEST_GAP) return;
      common += pairCommon(this.#own, start + length, next.start, other, otherStart + length, next.otherStart, partners, otherPartners);
    });
    if (common >= SHORTEST_PASSAGE && common >= (passage.end - passage.start) * LEAST_DENSITY) return passage;
    partners.fill(-1, passage.start, passage.end);
    otherPartners.fill(-1, passage.otherStart, passage.otherEnd);
    return null;
  }
}

/** What of a chain's runs is still free in both texts; the chain ends where something else lies between. */
function freePieces(chain: readonly number[], runs: Runs, partners: Int32Array, otherPartners: Int32Array): UnchangedRun[] {
  const pieces: UnchangedRun[] = [];
  for (const run of chain) {
    let [start, otherStart, length] = [runs.own[run]!, runs.other[run]!, runs.lengths[run]!];
    const before = pieces.at(-1);
    const overlap = before ? Math.max(0, before.start + before.length - start, before.otherStart + before.length - otherStart) : 0;
    [start, otherStart, length] = [start + overlap, otherStart + overlap, length - overlap];
    while (length > 0 && (partners[start] !== -1 || otherPartners[otherStart] !== -1)) [start, otherStart, length] = [start + 1, otherStart + 1, length - 1];
    while (length > 0 && (partners[start + length - 1] !== -1 || otherPartners[otherStart + length - 1] !== -1)) length--;
    if (length < (before ? 2 : SHORTEST_RUN)) continue;
    if (isPairedWithin(partners, start, start + length) || isPairedWithin(otherPartners, otherStart, otherStart + length)) continue;
    if (before && (isPairedWithin(partners, before.start + before.length, start) || isPairedWithin(otherPartners, before.otherStart + before.length, otherStart))) break;
    pieces.push({ start, otherStart, length });
  }
  return pieces;
}

function isPairedWithin(partners: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (partners[at] !== -1) return true;
  return false;
}
