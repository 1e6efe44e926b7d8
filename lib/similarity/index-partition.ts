import { sortPairs } from "./radix-sort";

/** The postings of the fingerprints that begin with the same bits. */
export interface IndexPartition {
  /**
   * Every fingerprint once, sorted, and behind each where its postings begin; at the end stands where the last ones end.
   * With `COMMON` set a fingerprint is mass-shared, and its postings are the number of bodies and the first documents of two of them.
   */
  entries: Uint32Array;
  /** The documents of one fingerprint stand in order. */
  postings: Uint32Array;
  /** Where the fingerprints begin that share their next `bucketBits` bits. */
  buckets: Uint32Array;
  bucketBits: number;
}

export const COMMON = 0x8000_0000;
/** About so many fingerprints fall into a bucket. */
const BUCKET_FILL = 2;

/**
 * Sorts the postings of one partition and takes out what is mass-shared.
 * @param documents in rising order; a document may have a fingerprint more than once
 * @param bodyOf the body of each document; documents of one body follow each other
 * @param threshold more bodies make a fingerprint mass-shared
 * @param partitionBits how many of the first bits all hashes have in common
 */
export function buildPartition(hashes: Uint32Array, documents: Uint32Array, bodyOf: Uint32Array, threshold: number, partitionBits: number): IndexPartition {
  const { keys, values } = sortPairs(hashes, documents, 32 - partitionBits);
  const offsets = new Uint32Array(keys.length);
  // What is written never overtakes what is read: the same arrays serve for both.
  let [groups, written] = [0, 0];
  for (let from = 0; from < keys.length; ) {
    const hash = keys[from]!;
    const start = written;
    let [bodies, first, second, lastBody, lastDocument] = [0, values[from]!, 0, -1, -1];
    for (; from < keys.length && keys[from] === hash; from++) {
      const document = values[from]!;
      if (document === lastDocument) continue;
      lastDocument = document;
      const body = bodyOf[document]!;
      if (body !== lastBody && ++bodies === 2) second = document;
      lastBody = body;
      values[written++] = document;
    }
    keys[groups] = hash;
    if (bodies > threshold) {
      values.set([bodies, first, second], start);
      written = start + 3;
    }
    offsets[groups++] = bodies > threshold ? (start | COMMON) >>> 0 : start;
  }
  const bucketBits = Math.min(24, Math.max(0, Math.ceil(Math.log2(Math.max(1, groups / BUCKET_FILL)))));
  const entries = new Uint32Array(groups * 2 + 2);
  for (let at = 0; at < groups; at++) {
    entries[at * 2] = keys[at]!;
    entries[at * 2 + 1] = offsets[at]!;
  }
  entries[groups * 2 + 1] = written;
  return { entries, postings: values.slice(0, written), buckets: bucketsOf(keys.subarray(0, groups), partitionBits, bucketBits), bucketBits };
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
