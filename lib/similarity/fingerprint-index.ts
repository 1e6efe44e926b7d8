import type { SimilarityParameters } from "./parameters";
import type { DocumentPrint } from "./print";

/** Who has which of some fingerprints that stand in order. */
export interface Postings {
  /** 1 for a mass-shared fingerprint. */
  isCommon: Uint8Array;
  /** 1 for one that came before among these: what two reports share is counted once, whoever repeats it. */
  isRepeated: Uint8Array;
  /** The documents of the fingerprint at `index` are the `counts[index]` from `starts[index]` on, in order; none when it is mass-shared. */
  starts: Uint32Array;
  counts: Uint32Array;
  documents: Uint32Array;
  /** The first documents of two different bodies that have a mass-shared fingerprint. */
  examplesOf(index: number): readonly [number, number];
}
/** The fingerprints of a section, and who has them. */
export interface ProbedSection {
  /** Where each begins among the units. */
  places: Uint16Array;
  postings: Postings;
}

/** What must be known of a document to decide whether it is worth a comparison. */
export interface IndexedDocument {
  /** Equal numbers stand for one body. */
  body: number;
  prefecture: string;
  year: number;
}

/**
 * The fingerprints of a corpus. Documents are numbered from nought up to `size`, sorted by body, year and path.
 *
 * In PostgreSQL the same is a row a report with its fingerprints as an array under a GIN index, and a table of the mass-shared
 * ones (`db/overlaps`). Since a database answers later, what the fingerprints of one report lead to is fetched first, and
 * `FetchedIndex` answers from that.
 */
export interface FingerprintIndex {
  readonly parameters: SimilarityParameters;
  /** Documents in the index. */
  readonly size: number;
  /** Bodies in the index. */
  readonly bodies: number;
  lookUp(hashes: Uint32Array): Postings;
  /** The same for a section of a document that is in the index; it is only listed where others have the fingerprint too. */
  sectionOf(document: number, section: number): ProbedSection;
  describe(document: number): IndexedDocument;
  /** The number of a body by its key; undefined when the index has no document of it. */
  bodyOf(key: string): number | undefined;
  print(document: number): DocumentPrint;
  /** The document's text, to quote from; null where it is not at hand. */
  text(document: number): string | null;
}

/** The prefecture of a region code; bodies without a code count as neighbours. */
export const prefectureOf = (regionCode: string | null): string => regionCode?.slice(0, 4) ?? "";
