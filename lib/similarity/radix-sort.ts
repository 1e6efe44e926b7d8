const BITS = 11;

interface Pairs {
  keys: Uint32Array;
  values: Uint32Array;
}

/**
 * Sorts keys and what belongs to them, equal keys in the order in which they came.
 * @param bits how many of the lower bits of a key decide; the higher ones must be equal in all
 * @returns the sorted columns: the given ones or the scratch, whichever they came to lie in
 */
export function sortPairs(keys: Uint32Array, values: Uint32Array, bits: number): Pairs {
  let from: Pairs = { keys, values };
  let to: Pairs = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
  const counts = new Uint32Array(1 << BITS);
  for (let shift = 0; shift < bits; shift += BITS) {
    counts.fill(0);
    const mask = (1 << Math.min(BITS, bits - shift)) - 1;
    for (let at = 0; at < keys.length; at++) counts[(from.keys[at]! >>> shift) & mask]!++;
    let sum = 0;
    for (let digit = 0; digit <= mask; digit++) {
      const count = counts[digit]!;
      counts[digit] = sum;
      sum += count;
    }
    for (let at = 0; at < keys.length; at++) {
      const key = from.keys[at]!;
      const place = counts[(key >>> shift) & mask]!++;
      to.keys[place] = key;
      to.values[place] = from.values[at]!;
    }
    [from, to] = [to, from];
  }
  return from;
}
