const BITS = 8;

interface Pairs {
  keys: Uint32Array;
  values: Uint32Array;
}

/** Sorts pairs of numbers; the room for one lot serves for the next. */
export class PairSorter {
  #pairs: Pairs = { keys: new Uint32Array(0), values: new Uint32Array(0) };
  #others: Pairs = { keys: new Uint32Array(0), values: new Uint32Array(0) };
  readonly #places = new Uint32Array(1 << BITS);

  /**
   * Sorts keys together with the place of each, equal keys in the order in which they came.
   * @param bits how many of the lower bits of a key decide; the higher ones must be equal in all
   * @returns the sorted columns, and as much room again; good until the next call
   */
  sort(keys: Uint32Array, bits: number): Pairs & { room: Uint32Array } {
    const { length } = keys;
    if (this.#pairs.keys.length < length) [this.#pairs, this.#others] = [pairsOf(length), pairsOf(length)];
    let [from, to] = [firstOf(this.#pairs, length), firstOf(this.#others, length)];
    from.keys.set(keys);
    for (let at = 0; at < length; at++) from.values[at] = at;
    for (let shift = 0; shift < bits; shift += BITS) {
      countingPass(from, to, shift, (1 << Math.min(BITS, bits - shift)) - 1, this.#places);
      [from, to] = [to, from];
    }
    return { ...from, room: to.values };
  }
}

const pairsOf = (length: number): Pairs => ({ keys: new Uint32Array(length), values: new Uint32Array(length) });
const firstOf = ({ keys, values }: Pairs, length: number): Pairs => ({ keys: keys.subarray(0, length), values: values.subarray(0, length) });

function countingPass({ keys, values }: Pairs, to: Pairs, shift: number, mask: number, places: Uint32Array): void {
  const [sortedKeys, sortedValues] = [to.keys, to.values];
  places.fill(0);
  for (let at = 0; at < keys.length; at++) places[(keys[at]! >>> shift) & mask]!++;
  let sum = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = places[digit]!;
    places[digit] = sum;
    sum += count;
  }
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const place = places[(key >>> shift) & mask]!++;
    sortedKeys[place] = key;
    sortedValues[place] = values[at]!;
  }
}
