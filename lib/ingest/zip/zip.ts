import { crc32, inflateRawSync } from "node:zlib";
import { bytesOf, overLimit, type Limits } from "../limits";
import { damagedFile, encryptedFile } from "../unreadable";
import { entryName } from "./entry-name";

/** A file in a ZIP archive. */
export interface ZipEntry {
  /** Its path with `/`, as stored: it may be anything and must only ever be shown or compared. */
  name: string;
  /** What it says to unpack to, in bytes. */
  size: number;
  /**
   * Unpacks it.
   * @throws UnreadableDocument when it is damaged, encrypted or over a limit
   */
  read(): Uint8Array;
}

/** How many bytes may still be unpacked. */
export interface UnpackBudget {
  left: number;
}
export const unpackBudget = (limits: Limits): UnpackBudget => ({ left: bytesOf(limits.unpackedMegabytes) });

const [END_SIGNATURE, END64_SIGNATURE, CENTRAL_SIGNATURE, LOCAL_SIGNATURE] = [0x06054b50, 0x06064b50, 0x02014b50, 0x04034b50];
const [END_BYTES, CENTRAL_BYTES, LOCAL_BYTES, END64_LOCATOR_BYTES] = [22, 46, 30, 20];
const MAX_COMMENT_BYTES = 0xffff;
const UNKNOWN = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED_FLAG = 0x1;
/** Small parts of blanks pack far better than any text, and harm nobody. */
const RATIO_FROM_BYTES = 4 * 1024 * 1024;

/** Where the central directory starts; null when there is none. */
function centralStart(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const start = view.getUint32(at + 16, true);
    if (start !== UNKNOWN) return start;
    const end64 = at < END64_LOCATOR_BYTES ? UNKNOWN : Number(view.getBigUint64(at - END64_LOCATOR_BYTES + 8, true));
    return end64 + 56 <= view.byteLength && view.getUint32(end64, true) === END64_SIGNATURE ? Number(view.getBigUint64(end64 + 48, true)) : null;
  }
  return null;
}

/** Packed size, size and place of an entry, from its record and, where that has no room, from its ZIP64 field. */
function measures(view: DataView, at: number, extraAt: number, extraEnd: number): { size: number; packedSize: number; offset: number } {
  const found = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    let value = field + 4;
    found.forEach((known, index) => {
      if (known !== UNKNOWN) return;
      found[index] = Number(view.getBigUint64(value, true));
      value += 8;
    });
  }
  const [size = 0, packedSize = 0, offset = 0] = found;
  return { size, packedSize, offset };
}

/**
 * Lists the files of a ZIP archive. Nothing is unpacked before an entry is asked for; what all entries unpack to counts against one limit.
 * @param path names the archive in errors
 * @param budget what may be unpacked in all; an archive within an archive shares that of the outer one
 * @throws UnreadableDocument when it is no archive, is damaged or has too many entries
 */
export function readZip(bytes: Uint8Array, path: string, limits: Limits, budget: UnpackBudget = unpackBudget(limits)): ZipEntry[] {
  try {
    return listEntries(bytes, path, limits, budget);
  } catch (error) {
    if (error instanceof RangeError) throw damagedFile(path);
    throw error;
  }
}

function listEntries(bytes: Uint8Array, path: string, limits: Limits, budget: UnpackBudget): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = centralStart(view);
  if (start === null) throw damagedFile(path);
  const entries: ZipEntry[] = [];
  for (let at = start; at + CENTRAL_BYTES <= bytes.length && view.getUint32(at, true) === CENTRAL_SIGNATURE; ) {
    const [flags, method, crc] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const nameAt = at + CENTRAL_BYTES;
    const extraAt = nameAt + view.getUint16(at + 28, true);
    const extraEnd = extraAt + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw damagedFile(path);
    const measured = measures(view, at, extraAt, extraEnd);
    const name = entryName(bytes.subarray(nameAt, extraAt), flags, bytes.subarray(extraAt, extraEnd));
    entries.push({ name, size: measured.size, read: () => unpack(bytes, view, { ...measured, flags, method, crc }, budget, path, limits) });
    if (entries.length > limits.entries) throw overLimit(path, "entries", limits);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (entries.length === 0 && view.getUint32(start, true) !== END_SIGNATURE) throw damagedFile(path);
  return entries;
}

interface Packed {
  size: number;
  packedSize: number;
  offset: number;
  flags: number;
  method: number;
  crc: number;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Packed, budget: UnpackBudget, path: string, limits: Limits): Uint8Array {
  const { size, packedSize, offset, flags, method, crc } = entry;
  if ((flags & ENCRYPTED_FLAG) !== 0) throw encryptedFile(path);
  if (size > budget.left) throw overLimit(path, "unpackedMegabytes", limits);
  if (size > RATIO_FROM_BYTES && size > packedSize * limits.ratio) throw overLimit(path, "ratio", limits);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw damagedFile(path);
  const dataAt = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(dataAt, dataAt + packedSize);
  if (data.length !== packedSize || (method !== STORED && method !== DEFLATED)) throw damagedFile(path);
  const unpacked = method === STORED ? data : inflate(data, size, path);
  if (unpacked.length !== size || crc32(unpacked) !== crc) throw damagedFile(path);
  budget.left -= size;
  return unpacked;
}

function inflate(data: Uint8Array, size: number, path: string): Uint8Array {
  try {
    // An entry that holds more than it says is as damaged as one that holds less.
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damagedFile(path);
  }
}
