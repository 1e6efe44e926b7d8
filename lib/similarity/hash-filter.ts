const MARKS = 1 << 16;

/** Tells of nearly every fingerprint that it is none of a few hundred, in a fraction of the time that looking it up takes. */
export class HashFilter {
  readonly #marks = new Uint8Array(MARKS);

  constructor(hashes: Iterable<number>) {
    for (const hash of hashes) this.#marks[hash & (MARKS - 1)] = 1;
  }

  /** @returns false when it is none of them for certain */
  mayHave(hash: number): boolean {
    return this.#marks[hash & (MARKS - 1)] === 1;
  }
}
