import { sortPairs } from "./radix-sort";

/** The postings of the fingerprints that begin with the same bits. */
export interface IndexPartition {
  /** Sorted, one for each document that has it; the documents of one fingerprint in order. */
  hashes: Uint32Array;
  documents: Uint32Array;
  /** Where the fingerprints begin that share their next `bucketBits` bits. */
  buckets: Uint32Array;
  bucketBits: number;
  /** Mass-shared fingerprints, sorted, with the number of bodies and the first documents of two of them in turn. */
  commonHashes: Uint32Array;
  commonBodies: Uint32Array;
  commonExamples: Uint32Array;
}

/** About so many postings fall into a bucket. */
const BUCKET_FILL = 8;

/**
 * Sorts the postings of one partition and takes out what is mass-shared.
 * @param documents in rising order
 * @param bodyOf the body of each document; documents of one body follow each other
 * @param threshold more bodies make a fingerprint mass-shared
 * @param partitionBits how many of the first bits all hashes have in common
 */
export function buildPartition(hashes: Uint32Array, documents: Uint32Array, bodyOf: Uint32Array, threshold: number, partitionBits: number): IndexPartition {
  const sorted = sortPairs(hashes, documents, 32 - partitionBits);
  const common: { hash: number; bodies: number; examples: [number, number] }[] = [];
  let kept = 0;
  for (let from = 0; from < sorted.keys.length; ) {
    const hash = sorted.keys[from]!;
    let to = from;
    let bodies = 0;
    let second = 0;
    let last = -1;
    for (; to < sorted.keys.length && sorted.keys[to] === hash; to++) {
      const body = bodyOf[sorted.values[to]!]!;
      if (body === last) continue;
      last = body;
      if (++bodies === 2) second = sorted.values[to]!;
    }
    if (bodies > threshold) common.push({ hash, bodies, examples: [sorted.values[from]!, second] });
    else {
      sorted.keys.copyWithin(kept, from, to);
      sorted.values.copyWithin(kept, from, to);
      kept += to - from;
    }
    from = to;
  }
  const bucketBits = Math.min(24, Math.max(0, Math.ceil(Math.log2(Math.max(1, kept / BUCKET_FILL)))));
  const own = sorted.keys.slice(0, kept);
  return {
    hashes: own,
    documents: sorted.values.slice(0, kept),
    buckets: bucketsOf(own, partitionBits, bucketBits),
    bucketBits,
    commonHashes: Uint32Array.from(common, ({ hash }) => hash),
    commonBodies: Uint32Array.from(common, ({ bodies }) => bodies),
    commonExamples: Uint32Array.from(common.flatMap(({ examples }) => examples)),
  };
}

/** The bucket of a hash: the bits behind those of its partition. */
export const bucketOf = (hash: number, partitionBits: number, bucketBits: number): number => (bucketBits === 0 ? 0 : (hash << partitionBits) >>> (32 - bucketBits));

function bucketsOf(hashes: Uint32Array, partitionBits: number, bucketBits: number): Uint32Array {
  const starts = new Uint32Array((1 << bucketBits) + 1);
  let bucket = 0;
  for (let at = 0; at < hashes.length; at++) {
    const own = bucketOf(hashes[at]!, partitionBits, bucketBits);
    while (bucket < own) starts[++bucket] = at;
  }
  while (bucket < 1 << bucketBits) starts[++bucket] = hashes.length;
  return starts;
}

/** The place of a hash among sorted ones; -1 when it is not there. */
export function placeIn(sorted: Uint32Array, hash: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash ? low : -1;
}
