import { corpusColumns, documentOrder, type CorpusColumns } from "./corpus-columns";
import { prefectureOf, type FingerprintIndex, type IndexedDocument, type Postings, type ProbedSection } from "./fingerprint-index";
import { emptyRows, fillRows, placesOf, slotColumns, slotsOf, type SlotColumns } from "./fingerprint-rows";
import { bucketOf, COMMON, PLACE, REPEATED, SINGLE, type IndexPartition } from "./index-partition";
import { DEFAULT_PARAMETERS, type SimilarityParameters } from "./parameters";
import type { DocumentPrint } from "./print";
import { PassSorter, sortPlan } from "./sort-passes";

/** What an index of a corpus consists of; threads can share it. */
export interface IndexParts {
  columns: CorpusColumns;
  rows: SlotColumns;
  /** A power of two, by the first bits of their hashes. */
  partitions: readonly IndexPartition[];
  /** Of all partitions. */
  postings: Uint32Array;
}

/** An index held in sorted arrays. */
export class MemoryIndex implements FingerprintIndex {
  readonly size: number;
  readonly bodies: number;
  readonly #partitionBits: number;
  #bodyNumbers: ReadonlyMap<string, number> | null = null;

  /**
   * @param printAt the print of a document
   * @param textAt its text, where it is at hand
   */
  constructor(
    readonly parameters: SimilarityParameters,
    readonly parts: IndexParts,
    readonly printAt: (document: number) => DocumentPrint,
    readonly textAt: (document: number) => string | null = () => null,
  ) {
    this.size = parts.columns.bodies.length;
    this.bodies = parts.columns.bodyKeys.length;
    this.#partitionBits = Math.log2(parts.partitions.length);
  }

  lookUp(hashes: Uint32Array): Postings {
    const { postings } = this.parts;
    const found = emptyPostings(hashes.length);
    const documents: number[] = [];
    const commonAt: number[] = [];
    const known = new Set<number>();
    hashes.forEach((hash, index) => {
      if (known.size === known.add(hash).size) found.isRepeated[index] = 1;
      const from = documents.length;
      found.starts[index] = from;
      const entry = this.#entryOf(hash);
      if (entry === null) return;
      const place = entry & PLACE;
      if (entry >= COMMON) {
        found.isCommon[index] = 1;
        commonAt[index] = place;
      } else if ((entry & SINGLE) !== 0) documents.push(place);
      else for (let at = place + 1; at <= place + postings[place]!; at++) documents.push(postings[at]!);
      found.counts[index] = documents.length - from;
    });
    return { ...found, documents: Uint32Array.from(documents), examplesOf: (index) => this.#examplesAt(commonAt[index]!) };
  }

  sectionOf(document: number, section: number): ProbedSection {
    const { postings, rows } = this.parts;
    const [start, end] = slotsOf(rows, document, section);
    const found = emptyPostings(end - start);
    const { isCommon, isRepeated, starts, counts } = found;
    for (let index = 0; index < end - start; index++) {
      const reference = rows.references[start + index]!;
      if (reference === 0) continue;
      if ((reference & REPEATED) !== 0) isRepeated[index] = 1;
      const place = reference & PLACE;
      if (reference >= COMMON) isCommon[index] = 1;
      else if (place !== 0) {
        starts[index] = place;
        counts[index] = postings[place - 1]!;
      }
    }
    return { places: placesOf(rows, start, end), postings: { ...found, documents: postings, examplesOf: (index) => this.#examplesAt((rows.references[start + index]! & PLACE) - 1) } };
  }

  #partitionOf(hash: number): IndexPartition {
    return this.parts.partitions[this.#partitionBits === 0 ? 0 : hash >>> (32 - this.#partitionBits)]!;
  }

  #examplesAt(place: number): readonly [number, number] {
    return [this.parts.postings[place]!, this.parts.postings[place + 1]!];
  }

  #entryOf(hash: number): number | null {
    const { entries, buckets, bucketBits } = this.#partitionOf(hash);
    const bucket = bucketOf(hash, this.#partitionBits, bucketBits);
    for (let entry = buckets[bucket]! * 2; entry < buckets[bucket + 1]! * 2; entry += 2) if (entries[entry] === hash) return entries[entry + 1]!;
    return null;
  }

  describe(document: number): IndexedDocument {
    const { bodies, years, prefectures, prefectureNames } = this.parts.columns;
    return { body: bodies[document]!, prefecture: prefectureNames[prefectures[document]!]!, year: years[document]! };
  }

  bodyOf(key: string): number | undefined {
    this.#bodyNumbers ??= new Map(this.parts.columns.bodyKeys.map((one, number) => [one, number]));
    return this.#bodyNumbers.get(key);
  }

  print(document: number): DocumentPrint {
    return this.printAt(document);
  }

  text(document: number): string | null {
    return this.textAt(document);
  }
}

/** One piece of memory for all four: there are many of them. */
function emptyPostings(count: number): Pick<Postings, "isCommon" | "isRepeated" | "starts" | "counts"> {
  const room = new ArrayBuffer(count * 10);
  return { starts: new Uint32Array(room, 0, count), counts: new Uint32Array(room, count * 4, count), isCommon: new Uint8Array(room, count * 8, count), isRepeated: new Uint8Array(room, count * 9, count) };
}

/**
 * Builds an index of prints, in whatever order they come.
 * @param textOf the text that a print was made from, where it is at hand
 * @param partitionBits how many bits of a hash choose its partition; by the size of the corpus unless given
 */
export function buildIndex(prints: Iterable<DocumentPrint>, parameters: SimilarityParameters = DEFAULT_PARAMETERS, textOf: (print: DocumentPrint) => string | null = () => null, partitionBits?: number): MemoryIndex {
  const sorted = [...prints].toSorted((a, b) => documentOrder(a.identity, b.identity));
  const printAt = (document: number): DocumentPrint => sorted[document]!;
  const columns = corpusColumns(sorted.map(({ identity: { body, year, regionCode } }) => ({ body, year, prefecture: prefectureOf(regionCode) })), sorted.length);
  const rows = emptyRows(sorted.length, sorted.reduce((sum, { sections }) => sum + sections.reduce((units, section) => units + section.units.length, 0), 0));
  fillRows(rows, { from: 0, to: sorted.length, slot: 0 }, printAt, parameters);
  const plan = sortPlan(rows, columns, parameters, partitionBits);
  const sorter = new PassSorter();
  const partitions = plan.starts.flatMap((_, pass) => sorter.sort(rows, columns.bodies, plan, pass));
  return new MemoryIndex(parameters, { columns, rows: slotColumns(rows), partitions, postings: plan.postings }, printAt, (document) => textOf(sorted[document]!));
}
