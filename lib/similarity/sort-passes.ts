import type { CorpusColumns } from "./corpus-columns";
import { collectPass, countPasses, PostingList, type FingerprintRows } from "./fingerprint-rows";
import { buildPartition, roomForPostings, type IndexPartition } from "./index-partition";
import { listedBodies, type SimilarityParameters } from "./parameters";
import { PairSorter } from "./radix-sort";
import { sharedWords } from "./shared-memory";

/** How the fingerprints of a corpus are sorted: pass by pass, each reading those that begin with the same bits, so that no more than these are in the memory twice. */
export interface SortPlan {
  passBits: number;
  /** Partitions of one pass, as bits. */
  partBits: number;
  /** More bodies make a fingerprint mass-shared. */
  threshold: number;
  /** How many fingerprints each pass has, and where its postings begin. */
  sizes: Uint32Array;
  starts: readonly number[];
  postings: Uint32Array;
}

/** Documents that one partition is made for: its fingerprints are sorted in the fast memory of a processor. */
const DOCUMENTS_A_PARTITION = 500;
const MOST_PARTITION_BITS = 9;
const MOST_PART_BITS = 4;
/** Hashes fall evenly, but for those of wording that many bodies have. */
const EXPECTED = 1.1;

/** How many bits of a hash choose its partition in a corpus of so many documents. */
const partitionBitsFor = (documents: number): number => Math.min(MOST_PARTITION_BITS, Math.max(0, Math.ceil(Math.log2(documents / DOCUMENTS_A_PARTITION))));

/** @param partitionBits how many bits of a hash choose its partition; by the size of the corpus unless given */
export function sortPlan(rows: FingerprintRows, { bodies, bodyKeys }: CorpusColumns, parameters: SimilarityParameters, partitionBits = partitionBitsFor(bodies.length)): SortPlan {
  const partBits = Math.min(MOST_PART_BITS, partitionBits);
  const passBits = partitionBits - partBits;
  const sizes = countPasses(rows, passBits);
  let room = 0;
  const starts = Array.from(sizes, (fingerprints) => {
    const start = room;
    room += roomForPostings(fingerprints);
    return start;
  });
  return { passBits, partBits, threshold: listedBodies(bodyKeys.length, parameters), sizes, starts, postings: sharedWords(room) };
}

/** Sorts one pass after the other; the room for one serves for the next. */
export class PassSorter {
  readonly #sorter = new PairSorter();
  #lists: PostingList[] = [];

  /**
   * @param bodies the body of each document
   * @returns the partitions of a pass; their postings and the references of their slots are written where they belong
   */
  sort(rows: FingerprintRows, bodies: Uint32Array, { passBits, partBits, threshold, sizes, starts, postings }: SortPlan, pass: number): IndexPartition[] {
    const parts = 1 << partBits;
    if (this.#lists.length !== parts) this.#lists = Array.from({ length: parts }, () => new PostingList(Math.ceil((sizes[pass]! * EXPECTED) / parts)));
    collectPass(rows, this.#lists, pass, passBits);
    const writer = { postings, next: starts[pass]!, references: rows.references };
    return this.#lists.map((list) => buildPartition(list, bodies, threshold, passBits + partBits, this.#sorter, writer));
  }
}
