import { crc32 } from "node:zlib";

const UTF8_FLAG = 0x800;
const UNICODE_PATH_EXTRA = 0x7075;
const UNICODE_PATH_HEAD = 5;

/** The name in the field that some programs add for readers who know Unicode; null when there is none for this name. */
function unicodePath(raw: Uint8Array, extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    const isFit = length > UNICODE_PATH_HEAD && at + 4 + length <= extra.length;
    if (view.getUint16(at, true) === UNICODE_PATH_EXTRA && isFit && view.getUint32(at + 5, true) === crc32(raw)) {
      return new TextDecoder().decode(extra.subarray(at + 4 + UNICODE_PATH_HEAD, at + 4 + length));
    }
    at += 4 + length;
  }
  return null;
}

function strictUtf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/**
 * Decodes the name of a ZIP entry: as UTF-8 when it says so or is nothing else, else as GB 18030, as Chinese Windows writes it.
 * @param extra the entry's extra fields
 * @returns the name with `/` between folders
 */
export function entryName(raw: Uint8Array, flags: number, extra: Uint8Array): string {
  const utf8 = (flags & UTF8_FLAG) === 0 ? strictUtf8(raw) : new TextDecoder().decode(raw);
  const name = unicodePath(raw, extra) ?? utf8 ?? new TextDecoder("gb18030").decode(raw);
  return name.replaceAll("\\", "/");
}
