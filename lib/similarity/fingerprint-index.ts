import type { SimilarityParameters } from "./parameters";
import type { DocumentPrint } from "./print";

/** Who has which fingerprint, for the fingerprints that were asked for. */
export interface Postings {
  /** For a mass-shared fingerprint the bodies that have it; nought for any other. */
  bodies: Uint32Array;
  /** The documents of the fingerprint at `index` stand from `offsets[index]` to `offsets[index + 1]`, in order; none when it is mass-shared. */
  offsets: Uint32Array;
  documents: Uint32Array;
  /** For a mass-shared fingerprint the first documents of two different bodies that have it, in turn. */
  examples: Uint32Array;
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
  describe(document: number): IndexedDocument;
  /** The number of a body by its key; undefined when the index has no document of it. */
  bodyOf(key: string): number | undefined;
  print(document: number): DocumentPrint;
  /** The document's text, to quote from; null where it is not at hand. */
  text(document: number): string | null;
}

/** The prefecture of a region code; bodies without a code count as neighbours. */
export const prefectureOf = (regionCode: string | null): string => regionCode?.slice(0, 4) ?? "";
