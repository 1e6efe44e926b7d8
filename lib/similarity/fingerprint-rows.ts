import { COMPARED_SECTIONS } from "./overlap";
import type { SimilarityParameters } from "./parameters";
import type { DocumentPrint } from "./print";
import { sharedBytes, sharedHalfWords, sharedWords } from "./shared-memory";
import { fingerprintsOf } from "./winnow";

const SECTIONS = COMPARED_SECTIONS.length;

/** What an index keeps of the fingerprints of its documents, one behind the other; a slot is a place among them. */
export interface SlotColumns {
  /** How far each begins behind the one before in its section, or behind its beginning: no farther than a window. */
  gaps: Uint8Array;
  /** What others have each of them too, as `IndexPartition` writes it down. */
  references: Uint32Array;
  /** For every section of every document its first slot, and how many it has. */
  starts: Uint32Array;
  counts: Uint16Array;
}
/** The fingerprints themselves as well, which are needed until the index is sorted; all in memory that threads share. */
export interface FingerprintRows extends SlotColumns {
  hashes: Uint32Array;
}

export const slotColumns = ({ gaps, references, starts, counts }: FingerprintRows): SlotColumns => ({ gaps, references, starts, counts });

/**
 * @param units of all documents together: no text has more fingerprints; memory that is never written to costs nothing
 */
export function emptyRows(documents: number, units: number): FingerprintRows {
  return { hashes: sharedWords(units), gaps: sharedBytes(units), references: sharedWords(units), starts: sharedWords(documents * SECTIONS), counts: sharedHalfWords(documents * SECTIONS) };
}

/** Some documents that follow each other, as a half-open range. */
export interface RowRange {
  from: number;
  to: number;
  /** The first slot for them; they need no more slots than they have units. */
  slot: number;
}

/** Writes the fingerprints of some documents. */
export function fillRows(rows: FingerprintRows, { from, to, slot }: RowRange, printAt: (document: number) => DocumentPrint, parameters: SimilarityParameters): void {
  let next = slot;
  for (let document = from; document < to; document++) {
    printAt(document).sections.forEach((section, at) => {
      const { hashes, places } = fingerprintsOf(section, parameters);
      const count = hashes.length;
      rows.hashes.set(hashes, next);
      for (let index = 0; index < count; index++) rows.gaps[next + index] = places[index]! - (index === 0 ? 0 : places[index - 1]!);
      rows.starts[document * SECTIONS + at] = next;
      rows.counts[document * SECTIONS + at] = count;
      next += count;
    });
  }
}

/** The slots of a document's section, as a half-open range. */
export function slotsOf({ starts, counts }: SlotColumns, document: number, section: number): [start: number, end: number] {
  const start = starts[document * SECTIONS + section]!;
  return [start, start + counts[document * SECTIONS + section]!];
}

/** Where the fingerprints of a document's section begin among its units. */
export function placesOf({ gaps }: SlotColumns, start: number, end: number): Uint16Array {
  const places = new Uint16Array(end - start);
  let place = 0;
  for (let index = 0; index < places.length; index++) places[index] = place += gaps[start + index]!;
  return places;
}

/** The fingerprints that one partition of an index is made of, in the order of their documents. */
export class PostingList {
  hashes: Uint32Array;
  slots: Uint32Array;
  documents: Uint32Array;
  length = 0;

  /** @param capacity how many are expected */
  constructor(capacity: number) {
    [this.hashes, this.slots, this.documents] = [new Uint32Array(capacity), new Uint32Array(capacity), new Uint32Array(capacity)];
  }

  push(hash: number, slot: number, document: number): void {
    const at = this.length++;
    if (at === this.hashes.length) for (const column of ["hashes", "slots", "documents"] as const) this.#widen(column, at + (at >>> 2) + 16);
    this.hashes[at] = hash;
    this.slots[at] = slot;
    this.documents[at] = document;
  }

  #widen(column: "hashes" | "slots" | "documents", length: number): void {
    const wider = new Uint32Array(length);
    wider.set(this[column]);
    this[column] = wider;
  }
}

/** How many fingerprints there are for each value of their first `passBits` bits. */
export function countPasses({ hashes, starts, counts }: FingerprintRows, passBits: number): Uint32Array {
  const sizes = new Uint32Array(1 << passBits);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    const end = start + counts[row]!;
    for (let slot = start; slot < end; slot++) sizes[passBits === 0 ? 0 : hashes[slot]! >>> (32 - passBits)]!++;
  }
  return sizes;
}

/**
 * Collects the fingerprints whose hashes begin with the same bits.
 * @param lists one for each value of the bits that follow; they are filled anew
 * @param pass the first `passBits` bits
 */
export function collectPass({ hashes, starts, counts }: FingerprintRows, lists: readonly PostingList[], pass: number, passBits: number): void {
  for (const list of lists) list.length = 0;
  const partBits = Math.log2(lists.length);
  const [passShift, partShift, partMask] = [32 - passBits, 32 - passBits - partBits, lists.length - 1];
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    const end = start + counts[row]!;
    for (let slot = start; slot < end; slot++) {
      const hash = hashes[slot]!;
      if (passBits > 0 && hash >>> passShift !== pass) continue;
      lists[partBits === 0 ? 0 : (hash >>> partShift) & partMask]!.push(hash, slot, Math.floor(row / SECTIONS));
    }
  }
}
