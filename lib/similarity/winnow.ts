import { COMPARED_SECTIONS } from "./overlap";
import type { SimilarityParameters } from "./parameters";
import type { PrintedSection } from "./print";

/** The fingerprints of a section: hashes that were kept, and where each begins among the units. */
export interface Fingerprints {
  hashes: Uint32Array;
  places: Uint16Array;
}

const BASE = 0x2c1b3c6d;
/** The same words in different sections have nothing to do with each other. */
const SALTS: readonly number[] = COMPARED_SECTIONS.map((_, index) => Math.imul(index, 0x9e3779b9));

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

let room = { hashes: new Uint32Array(4096), places: new Uint16Array(4096), grams: new Uint32Array(4096) };

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` neighbouring grams the one with the smallest hash is kept,
 * the last of equals. A run of `gram + window - 1` units that two sections share gives both the same fingerprint.
 */
export function fingerprintsOf({ units, section }: PrintedSection, { gram, window }: SimilarityParameters): Fingerprints {
  const count = units.length - gram + 1;
  if (count <= 0) return { hashes: new Uint32Array(0), places: new Uint16Array(0) };
  if (room.grams.length < count) room = { hashes: new Uint32Array(count * 2), places: new Uint16Array(count * 2), grams: new Uint32Array(count * 2) };
  const { hashes, places, grams } = room;
  hashGrams(units, gram, count, SALTS[COMPARED_SECTIONS.indexOf(section)]!, grams);
  let kept = 0;
  let smallest = -1;
  let least = 0;
  const last = Math.max(0, count - window);
  for (let from = 0; from <= last; from++) {
    const to = Math.min(count, from + window);
    if (smallest >= from) {
      const entering = grams[to - 1]!;
      if (entering > least || smallest === to - 1) continue;
      least = entering;
      smallest = to - 1;
    } else {
      smallest = from;
      least = grams[from]!;
      for (let other = from + 1; other < to; other++) {
        const hash = grams[other]!;
        if (hash > least) continue;
        least = hash;
        smallest = other;
      }
    }
    hashes[kept] = least;
    places[kept++] = smallest;
  }
  return { hashes: hashes.slice(0, kept), places: places.slice(0, kept) };
}

function hashGrams(units: Uint16Array, gram: number, count: number, salt: number, into: Uint32Array): void {
  let outgoing = 1;
  for (let index = 1; index < gram; index++) outgoing = Math.imul(outgoing, BASE);
  let rolling = 0;
  for (let index = 0; index < gram - 1; index++) rolling = (Math.imul(rolling, BASE) + units[index]!) | 0;
  for (let at = 0; at < count; at++) {
    rolling = (Math.imul(rolling, BASE) + units[at + gram - 1]!) | 0;
    into[at] = mixed(rolling ^ salt);
    rolling = (rolling - Math.imul(outgoing, units[at]!)) | 0;
  }
}
