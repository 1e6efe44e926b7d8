const BITS = 8;

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
    countingPass(from, to, shift, (1 << Math.min(BITS, bits - shift)) - 1, counts);
    [from, to] = [to, from];
  }
  return from;
}

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
