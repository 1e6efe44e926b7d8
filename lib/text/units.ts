import { Buffer } from "node:buffer";

/** Texts longer than this get room of their own, which is not kept. */
const MAX_KEPT = 1 << 18;
let kept = new Uint16Array(1 << 14);

/**
 * Room for the UTF-16 units of a text that is being written.
 * @returns at least so many units, of any value; the same room at every call, so that the text must be taken before the next
 */
export function roomForUnits(length: number): Uint16Array {
  if (length > MAX_KEPT) return new Uint16Array(length);
  if (length > kept.length) kept = new Uint16Array(length);
  return kept;
}

/** The first units as a text; unlike TextDecoder it leaves lone surrogates as they are. */
export const textOfUnits = (units: Uint16Array, length: number): string => Buffer.from(units.buffer, units.byteOffset, length * 2).toString("utf16le");
