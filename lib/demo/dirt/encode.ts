const BOM = "\ufeff";

let doubleBytes: Map<string, number> | null = null;
/** The two-byte part of GB18030, which is GBK; found by decoding every pair once. */
function gbkTable(): Map<string, number> {
  if (doubleBytes) return doubleBytes;
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd" && !table.has(character)) table.set(character, (lead << 8) | trail);
    }
  }
  doubleBytes = table;
  return table;
}

/**
 * Text as GB18030 bytes.
 * @throws when a character has no two-byte code
 */
export function encodeGb18030(text: string): Uint8Array {
  const table = gbkTable();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new Error(`${character} (U+${character.codePointAt(0)!.toString(16)}) has no two-byte code in GB18030.`);
    bytes[length++] = pair >> 8;
    bytes[length++] = pair & 0xff;
  }
  return bytes.slice(0, length);
}

export const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const encodeUtf8WithBom = (text: string): Uint8Array => new TextEncoder().encode(BOM + text);

/** Text as UTF-16, little endian, with a byte order mark. */
export function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}
