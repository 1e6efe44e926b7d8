import type { CorpusColumns } from "../corpus-columns";
import { DocumentPrint } from "../print";
import { sharedBytes, sharedDoubles } from "../shared-memory";

/** The prints of a corpus in memory that threads share; documents are numbered in `documentOrder`. */
export interface SharedPrints {
  bytes: Uint8Array;
  /** Where the bytes of each document begin, at multiples of four, and end. */
  starts: Float64Array;
  ends: Float64Array;
  /** Under which number each is stored; null when they are not. */
  reportIds: Uint32Array | null;
}

/** @param bytes of all prints together, each rounded up to a multiple of four */
export function emptyPrints(documents: number, bytes: number): SharedPrints {
  return { bytes: sharedBytes(bytes), starts: sharedDoubles(documents), ends: sharedDoubles(documents), reportIds: null };
}

export function printAt(prints: SharedPrints, { bodies, bodyKeys }: CorpusColumns, document: number): DocumentPrint {
  const { reportIds } = prints;
  return wordsAt(prints, document, reportIds && { reportId: reportIds[document]!, body: bodyKeys[bodies[document]!]! });
}

/** A print of whose words alone something is wanted. */
export const wordsAt = ({ bytes, starts, ends }: SharedPrints, document: number, filed: DocumentPrint["filed"] = null): DocumentPrint => new DocumentPrint(bytes.subarray(starts[document], ends[document]), filed);
