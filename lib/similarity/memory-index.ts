import { prefectureOf, type FingerprintIndex, type IndexedDocument, type Postings } from "./fingerprint-index";
import { bucketOf, buildPartition, COMMON, type IndexPartition } from "./index-partition";
import { DEFAULT_PARAMETERS, listedBodies, type SimilarityParameters } from "./parameters";
import type { DocumentPrint, PrintIdentity } from "./print";
import { fingerprintsOf } from "./winnow";

/** Who the documents of a corpus are of, as columns; their order is that of `documentOrder`. */
export interface CorpusColumns {
  bodies: Uint32Array;
  years: Uint16Array;
  prefectures: readonly string[];
  bodyNumbers: ReadonlyMap<string, number>;
}

/** The order of documents in an index, whatever order they came in: by body, year, path. */
export const documentOrder = (a: PrintIdentity, b: PrintIdentity): number =>
  a.body === b.body ? a.year - b.year || (a.path < b.path ? -1 : Number(a.path > b.path)) : a.body < b.body ? -1 : 1;

/** @param identities in `documentOrder` */
export function corpusColumns(identities: readonly PrintIdentity[]): CorpusColumns {
  const bodyNumbers = new Map<string, number>();
  const prefectures = new Map<string, string>();
  const bodies = new Uint32Array(identities.length);
  const names = identities.map(({ body, regionCode }, document) => {
    bodies[document] = bodyNumbers.get(body) ?? bodyNumbers.size;
    bodyNumbers.set(body, bodies[document]);
    const prefecture = prefectureOf(regionCode);
    const known = prefectures.get(prefecture);
    if (known === undefined) prefectures.set(prefecture, prefecture);
    return known ?? prefecture;
  });
  return { bodies, years: Uint16Array.from(identities, ({ year }) => year), prefectures: names, bodyNumbers };
}

/** Postings that were collected but not sorted, parted by the first bits of their hash. */
export class PostingCollector {
  readonly #parts: { hashes: Uint32Array; documents: Uint32Array; length: number }[];

  constructor(
    readonly parameters: SimilarityParameters,
    readonly partitionBits: number,
  ) {
    this.#parts = Array.from({ length: 1 << partitionBits }, () => ({ hashes: new Uint32Array(1024), documents: new Uint32Array(1024), length: 0 }));
  }

  /** Documents must come in rising order. */
  add(document: number, print: DocumentPrint): void {
    for (const section of print.sections) {
      const { hashes } = fingerprintsOf(section, this.parameters);
      for (let at = 0; at < hashes.length; at++) this.#push(hashes[at]!, document);
    }
  }

  /** The postings of one partition; views that end with it. */
  part(number: number): { hashes: Uint32Array; documents: Uint32Array } {
    const { hashes, documents, length } = this.#parts[number]!;
    return { hashes: hashes.subarray(0, length), documents: documents.subarray(0, length) };
  }

  #push(hash: number, document: number): void {
    const part = this.#parts[this.partitionBits === 0 ? 0 : hash >>> (32 - this.partitionBits)]!;
    if (part.length === part.hashes.length) {
      const [hashes, documents] = [new Uint32Array(Math.ceil(part.length * 1.5)), new Uint32Array(Math.ceil(part.length * 1.5))];
      hashes.set(part.hashes);
      documents.set(part.documents);
      Object.assign(part, { hashes, documents });
    }
    part.hashes[part.length] = hash;
    part.documents[part.length++] = document;
  }
}

/** An index held in sorted arrays. */
export class MemoryIndex implements FingerprintIndex {
  readonly size: number;
  readonly bodies: number;

  /**
   * @param partitions a power of two, by the first bits of their hashes
   * @param printAt the print of a document
   * @param textAt its text, where it is at hand
   */
  constructor(
    readonly parameters: SimilarityParameters,
    readonly columns: CorpusColumns,
    readonly partitions: readonly IndexPartition[],
    readonly printAt: (document: number) => DocumentPrint,
    readonly textAt: (document: number) => string | null = () => null,
  ) {
    this.size = columns.bodies.length;
    this.bodies = columns.bodyNumbers.size;
  }

  lookUp(hashes: Uint32Array): Postings {
    // In three rounds, because within a round no step waits for the memory of the one before.
    const count = hashes.length;
    const partitionBits = Math.log2(this.partitions.length);
    const shift = 32 - partitionBits;
    const [froms, tos] = [new Uint32Array(count), new Uint32Array(count)];
    for (let index = 0; index < count; index++) {
      const hash = hashes[index]!;
      const { buckets, bucketBits } = this.partitions[partitionBits === 0 ? 0 : hash >>> shift]!;
      const bucket = bucketOf(hash, partitionBits, bucketBits);
      froms[index] = buckets[bucket]!;
      tos[index] = buckets[bucket + 1]!;
    }
    let length = 0;
    const bodies = new Uint32Array(count);
    for (let index = 0; index < count; index++) {
      const hash = hashes[index]!;
      const { entries } = this.partitions[partitionBits === 0 ? 0 : hash >>> shift]!;
      let entry = froms[index]! * 2;
      const end = tos[index]! * 2;
      while (entry < end && entries[entry] !== hash) entry += 2;
      const offset = entry === end ? 0 : entries[entry + 1]!;
      froms[index] = offset & ~COMMON;
      tos[index] = entry === end ? 0 : entries[entry + 3]! & ~COMMON;
      if (offset >= COMMON) bodies[index] = 1;
      else length += tos[index]! - froms[index]!;
    }
    const [offsets, examples, documents] = [new Uint32Array(count + 1), new Uint32Array(count * 2), new Uint32Array(length)];
    let at = 0;
    for (let index = 0; index < count; index++) {
      const { postings } = this.partitions[partitionBits === 0 ? 0 : hashes[index]! >>> shift]!;
      const from = froms[index]!;
      if (bodies[index] === 1) {
        bodies[index] = postings[from]!;
        examples[index * 2] = postings[from + 1]!;
        examples[index * 2 + 1] = postings[from + 2]!;
      } else for (let place = from; place < tos[index]!; place++) documents[at++] = postings[place]!;
      offsets[index + 1] = at;
    }
    return { bodies, offsets, documents, examples };
  }

  describe(document: number): IndexedDocument {
    const { bodies, years, prefectures } = this.columns;
    return { body: bodies[document]!, prefecture: prefectures[document]!, year: years[document]! };
  }

  bodyOf(key: string): number | undefined {
    return this.columns.bodyNumbers.get(key);
  }

  print(document: number): DocumentPrint {
    return this.printAt(document);
  }

  text(document: number): string | null {
    return this.textAt(document);
  }
}

/** Documents that one partition is made for: its postings are sorted in the fast memory of a processor. */
const DOCUMENTS_A_PARTITION = 500;
const MOST_PARTITION_BITS = 9;

/** How many bits of a hash choose its partition in a corpus of so many documents. */
export const partitionBitsFor = (documents: number): number => Math.min(MOST_PARTITION_BITS, Math.max(0, Math.ceil(Math.log2(documents / DOCUMENTS_A_PARTITION))));

/**
 * Builds an index of prints, in whatever order they come.
 * @param textOf the text that a print was made from, where it is at hand
 * @param partitionBits how many bits of a hash choose its partition; by the size of the corpus unless given
 */
export function buildIndex(prints: Iterable<DocumentPrint>, parameters: SimilarityParameters = DEFAULT_PARAMETERS, textOf: (print: DocumentPrint) => string | null = () => null, partitionBits?: number): MemoryIndex {
  const sorted = [...prints].toSorted((a, b) => documentOrder(a.identity, b.identity));
  const columns = corpusColumns(sorted.map(({ identity }) => identity));
  const bits = partitionBits ?? partitionBitsFor(sorted.length);
  const collector = new PostingCollector(parameters, bits);
  sorted.forEach((print, document) => collector.add(document, print));
  const threshold = listedBodies(columns.bodyNumbers.size, parameters);
  const partitions = Array.from({ length: 1 << bits }, (_, number) => {
    const { hashes, documents } = collector.part(number);
    return buildPartition(hashes, documents, columns.bodies, threshold, bits);
  });
  return new MemoryIndex(parameters, columns, partitions, (document) => sorted[document]!, (document) => textOf(sorted[document]!));
}
