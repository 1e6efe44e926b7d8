import { DocumentPrint } from "../../../lib/similarity/print";

/** Prints in memory that all threads see: their bytes, and where each begins and ends. */
export interface SharedPrints {
  bytes: Uint8Array;
  starts: Float64Array;
  ends: Float64Array;
}

export const printAt = ({ bytes, starts, ends }: SharedPrints, document: number): DocumentPrint => new DocumentPrint(bytes.subarray(starts[document], ends[document]));
