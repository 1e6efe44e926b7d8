/** Runs that two texts share without any change, each as long as it gets: where they begin in either, and their length. */
export interface Runs {
  count: number;
  own: Int32Array;
  other: Int32Array;
  lengths: Int32Array;
}

/** Shorter runs are chance. */
export const SHORTEST_RUN = 5;
const HEADS = 1 << 13;
/** A gram that the own text repeats more often leads nowhere; it also bounds the work on hostile texts. */
const MOST_REPEATS = 24;

const hashAt = (units: Uint16Array, at: number): number =>
  ((Math.imul(units[at]!, 0x1f35) ^ Math.imul(units[at + 1]!, 0x4cf5) ^ Math.imul(units[at + 2]!, 0x2b0d) ^ Math.imul(units[at + 3]!, 0x6a09) ^ Math.imul(units[at + 4]!, 0x7feb)) >>> 3) & (HEADS - 1);

/** Finds the runs that one text shares with others, one after the other. */
export class RunFinder {
  readonly #heads = new Int16Array(HEADS);
  #next = new Int16Array(1024);
  #own: Uint16Array = new Uint16Array(0);
  #runs: Runs = { count: 0, own: new Int32Array(1024), other: new Int32Array(1024), lengths: new Int32Array(1024) };

  /** @param units no more than an `Int16Array` can count */
  setOwn(units: Uint16Array): void {
    this.#own = units;
    if (this.#next.length < units.length) this.#next = new Int16Array(units.length * 2);
    this.#heads.fill(-1);
    for (let at = units.length - SHORTEST_RUN; at >= 0; at--) {
      const hash = hashAt(units, at);
      this.#next[at] = this.#heads[hash]!;
      this.#heads[hash] = at;
    }
  }

  /** The runs shared with another text, by their place in it; good until the next call. */
  sharedWith(other: Uint16Array): Runs {
    const [own, heads, next, runs] = [this.#own, this.#heads, this.#next, this.#runs];
    runs.count = 0;
    for (let j = 0; j + SHORTEST_RUN <= other.length; j++) {
      let tried = 0;
      for (let i = heads[hashAt(other, j)]!; i >= 0 && tried < MOST_REPEATS; i = next[i]!) {
        if (own[i] !== other[j]) continue;
        tried++;
        if (i > 0 && j > 0 && own[i - 1] === other[j - 1]) continue;
        let length = 1;
        while (i + length < own.length && j + length < other.length && own[i + length] === other[j + length]) length++;
        if (length >= SHORTEST_RUN) this.#push(i, j, length);
      }
    }
    return runs;
  }

  #push(own: number, other: number, length: number): void {
    const runs = this.#runs;
    if (runs.count === runs.own.length) {
      for (const column of ["own", "other", "lengths"] as const) {
        const larger = new Int32Array(runs.count * 2);
        larger.set(runs[column]);
        runs[column] = larger;
      }
    }
    runs.own[runs.count] = own;
    runs.other[runs.count] = other;
    runs.lengths[runs.count++] = length;
  }
}
