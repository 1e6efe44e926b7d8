import type { FingerprintIndex, IndexedDocument, Postings, ProbedSection } from "./fingerprint-index";
import { HashFilter } from "./hash-filter";
import type { SimilarityParameters } from "./parameters";
import type { DocumentPrint } from "./print";
import { fingerprintsOf } from "./winnow";

/** A stored report that has fingerprints in common with the one that is compared. */
export interface FetchedReport {
  reportId: number;
  body: string;
  prefecture: string;
  year: number;
  /** All its different fingerprints. */
  hashes: Uint32Array;
}
/** What was fetched for the comparison of one report with everything that is stored. */
export interface FetchedCorpus {
  /** Bodies of the whole corpus. */
  bodies: number;
  /** Whether the compared report's body is one of them. */
  ownBody: { key: string; isStored: boolean };
  /** Every report that has one of the compared report's fingerprints, mass-shared ones left out of account; and the examples. */
  reports: readonly FetchedReport[];
  /** Of the compared report's fingerprints, and of those of the reports it is compared with exactly, the mass-shared ones with their examples. */
  common: ReadonlyMap<number, readonly [number, number]>;
}

/** The order of reports of one body and year cannot matter: there is only one. */
const storedOrder = (a: FetchedReport, b: FetchedReport): number => (a.body === b.body ? a.year - b.year : a.body < b.body ? -1 : 1);

/** Answers for one report from what was fetched of a database: to its questions it gives the answers of an index of everything. */
export class FetchedIndex implements FingerprintIndex {
  readonly size: number;
  readonly bodies: number;
  readonly #sorted: readonly FetchedReport[];
  readonly #documents: readonly IndexedDocument[];
  readonly #documentOf: ReadonlyMap<number, number>;
  readonly #bodyNumbers = new Map<string, number>();
  readonly #lists = new Map<number, number[]>();
  readonly #common: Map<number, readonly [number, number]>;
  readonly #prints = new Map<number, DocumentPrint>();

  /** @param wanted the fingerprints of the compared report */
  constructor(
    readonly parameters: SimilarityParameters,
    { bodies, ownBody, reports, common }: FetchedCorpus,
    wanted: Iterable<number>,
  ) {
    this.#sorted = reports.toSorted(storedOrder);
    this.size = this.#sorted.length;
    this.bodies = bodies;
    this.#common = new Map(common);
    this.#documents = this.#sorted.map(({ body, prefecture, year }) => {
      const number = this.#bodyNumbers.get(body) ?? this.#bodyNumbers.size;
      this.#bodyNumbers.set(body, number);
      return { body: number, prefecture, year };
    });
    if (ownBody.isStored && !this.#bodyNumbers.has(ownBody.key)) this.#bodyNumbers.set(ownBody.key, this.#bodyNumbers.size);
    this.#documentOf = new Map(this.#sorted.map(({ reportId }, document) => [reportId, document]));
    for (const hash of wanted) if (!common.has(hash)) this.#lists.set(hash, []);
    const filter = new HashFilter(this.#lists.keys());
    this.#sorted.forEach(({ hashes }, document) => {
      for (const hash of hashes) if (filter.mayHave(hash)) this.#lists.get(hash)?.push(document);
    });
  }

  reportAt(document: number): FetchedReport {
    const report = this.#sorted[document];
    if (!report) throw new RangeError(`There is no document ${document} among the ${this.size} that were fetched.`);
    return report;
  }

  /** Adds the print of a report that is to be compared exactly. */
  addPrint(reportId: number, print: DocumentPrint): void {
    this.#prints.set(reportId, print);
  }

  /** Adds mass-shared fingerprints of the reports that are compared exactly. */
  addCommon(hashes: Iterable<number>): void {
    for (const hash of hashes) if (!this.#common.has(hash)) this.#common.set(hash, [0, 0]);
  }

  lookUp(hashes: Uint32Array): Postings {
    const count = hashes.length;
    const [isCommon, isRepeated, starts, counts] = [new Uint8Array(count), new Uint8Array(count), new Uint32Array(count), new Uint32Array(count)];
    const documents: number[] = [];
    const known = new Set<number>();
    hashes.forEach((hash, index) => {
      if (known.size === known.add(hash).size) isRepeated[index] = 1;
      const from = documents.length;
      starts[index] = from;
      if (this.#common.has(hash)) isCommon[index] = 1;
      else for (const document of this.#lists.get(hash) ?? []) documents.push(document);
      counts[index] = documents.length - from;
    });
    return { isCommon, isRepeated, starts, counts, documents: Uint32Array.from(documents), examplesOf: (index) => this.#examplesOf(hashes[index]!) };
  }

  sectionOf(document: number, section: number): ProbedSection {
    const { hashes, places } = fingerprintsOf(this.print(document).sections[section]!, this.parameters);
    return { places, postings: this.lookUp(hashes) };
  }

  #examplesOf(hash: number): readonly [number, number] {
    const [first, second] = this.#common.get(hash) ?? [0, 0];
    return [this.#documentOf.get(first) ?? 0, this.#documentOf.get(second) ?? 0];
  }

  describe(document: number): IndexedDocument {
    const described = this.#documents[document];
    if (!described) throw new RangeError(`There is no document ${document} among the ${this.size} that were fetched.`);
    return described;
  }

  bodyOf(key: string): number | undefined {
    return this.#bodyNumbers.get(key);
  }

  print(document: number): DocumentPrint {
    const print = this.#prints.get(this.reportAt(document).reportId);
    if (!print) throw new Error(`The words of report ${this.reportAt(document).reportId} were not fetched.`);
    return print;
  }

  text(): null {
    return null;
  }
}
