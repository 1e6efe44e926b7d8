import type { PostingList } from "./fingerprint-rows";
import type { PairSorter } from "./radix-sort";
import { sharedWords } from "./shared-memory";

/** Who has the fingerprints that begin with the same bits. */
export interface IndexPartition {
  /**
   * Every fingerprint once, sorted, and behind each who has it: with `SINGLE` set the one document; otherwise a place among
   * the postings, where the number of documents stands before the documents in order, or, with `COMMON` set, because the
   * fingerprint is mass-shared, the first documents of two bodies.
   */
  entries: Uint32Array;
  /** Where the fingerprints begin that share their next `bucketBits` bits. */
  buckets: Uint32Array;
  bucketBits: number;
}

/** The postings of several partitions one behind the other, and who else has the fingerprint of every slot. */
export interface PostingsWriter {
  postings: Uint32Array;
  /** Where the next ones go. */
  next: number;
  references: Uint32Array;
}

/** The most postings that so many fingerprints can have. */
export const roomForPostings = (fingerprints: number): number => fingerprints + (fingerprints >>> 1) + 3;

export const COMMON = 0x8000_0000;
export const SINGLE = 0x4000_0000;
/** In a reference: the fingerprint came before in the same document. */
export const REPEATED = 0x4000_0000;
/** What is left of an entry is a place; of a reference one more than a place, and nought when nobody else has the fingerprint. */
export const PLACE = 0x3fff_ffff;
/** About so many fingerprints fall into a bucket. */
const BUCKET_FILL = 4;

/**
 * Sorts the fingerprints of one partition and takes out what is mass-shared.
 * @param list a document may have a fingerprint more than once
 * @param bodyOf the body of each document; documents of one body follow each other
 * @param threshold more bodies make a fingerprint mass-shared
 * @param partitionBits how many of the first bits all hashes have in common
 */
export function buildPartition(list: PostingList, bodyOf: Uint32Array, threshold: number, partitionBits: number, sorter: PairSorter, writer: PostingsWriter): IndexPartition {
  const { postings, references } = writer;
  const { slots, documents, length } = list;
  const { keys, values: order, room: found } = sorter.sort(list.hashes.subarray(0, length), 32 - partitionBits);
  let [groups, written] = [0, writer.next];
  for (let from = 0, to = 0; from < length; from = to) {
    const hash = keys[from]!;
    while (to < length && keys[to] === hash) to++;
    const first = documents[order[from]!]!;
    keys[groups] = hash;
    if (to === from + 1) {
      found[groups++] = first | SINGLE;
      continue;
    }
    const start = written;
    let [bodies, second, lastBody, lastDocument] = [0, 0, -1, -1];
    for (let at = from; at < to; at++) {
      const document = documents[order[at]!]!;
      if (document === lastDocument) continue;
      lastDocument = document;
      const body = bodyOf[document]!;
      if (body !== lastBody && ++bodies === 2) second = document;
      lastBody = body;
      postings[++written] = document;
    }
    let reference = start + 1;
    if (bodies > threshold) {
      postings[start] = first;
      postings[start + 1] = second;
      written = start + 2;
      reference = (reference | COMMON) >>> 0;
      found[groups++] = (start | COMMON) >>> 0;
    } else if (written === start + 1) {
      written = start;
      reference = 0;
      found[groups++] = first | SINGLE;
    } else {
      postings[start] = written++ - start;
      found[groups++] = start;
    }
    lastDocument = -1;
    for (let at = from; at < to; at++) {
      const place = order[at]!;
      const document = documents[place]!;
      references[slots[place]!] = document === lastDocument ? reference | REPEATED : reference;
      lastDocument = document;
    }
  }
  writer.next = written;
  const bucketBits = Math.min(24, Math.max(0, Math.ceil(Math.log2(Math.max(1, groups / BUCKET_FILL)))));
  const hashes = keys.subarray(0, groups);
  return { entries: entriesOf(hashes, found), buckets: bucketsOf(hashes, partitionBits, bucketBits), bucketBits };
}

function entriesOf(hashes: Uint32Array, found: Uint32Array): Uint32Array {
  const entries = sharedWords(hashes.length * 2);
  for (let at = 0; at < hashes.length; at++) {
    entries[at * 2] = hashes[at]!;
    entries[at * 2 + 1] = found[at]!;
  }
  return entries;
}

/** The bucket of a hash: the bits behind those of its partition. */
export const bucketOf = (hash: number, partitionBits: number, bucketBits: number): number => (bucketBits === 0 ? 0 : (hash << partitionBits) >>> (32 - bucketBits));

function bucketsOf(hashes: Uint32Array, partitionBits: number, bucketBits: number): Uint32Array {
  const starts = sharedWords((1 << bucketBits) + 1);
  let bucket = 0;
  for (let at = 0; at < hashes.length; at++) {
    const own = bucketOf(hashes[at]!, partitionBits, bucketBits);
    while (bucket < own) starts[++bucket] = at;
  }
  while (bucket < 1 << bucketBits) starts[++bucket] = hashes.length;
  return starts;
}
