/** Formats that are told by their first bytes and are not text. */
const SIGNATURES: readonly { format: string; bytes: readonly number[] }[] = [
  { format: "PDF", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { format: "ZIP/DOCX/XLSX", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "DOC/XLS", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: "EXE", bytes: [0x4d, 0x5a] },
  { format: "ELF", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { format: "PNG", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: "JPEG", bytes: [0xff, 0xd8, 0xff] },
  { format: "GIF", bytes: [0x47, 0x49, 0x46, 0x38] },
  { format: "GZIP", bytes: [0x1f, 0x8b] },
  { format: "RAR", bytes: [0x52, 0x61, 0x72, 0x21] },
  { format: "7Z", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
];
/** "MZ" alone could begin a text; a program has control bytes at once. */
const CONTROL_WINDOW = 64;

const isControl = (byte: number): boolean => byte < 0x20 ? byte < 0x09 || (byte > 0x0d && byte !== 0x1b) : byte === 0x7f;

/** The encoding that the byte order mark names. */
export function encodingOfMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** The tags that announce HTML stand here. */
const HTML_WINDOW = 2048;
const LESS_THAN = 0x3c;
/** A page, or a part saved from one: it begins with an element. */
const PAGE = /<!doctype html|<html[\s>]/i;
const FRAGMENT = /^\s*(?:<\?[^>]*>\s*)*<(?:!doctype html|!--|(?:html|head|body|meta|title|link|style|script|base|div|p|table|tbody|section|article|main|header|nav|span|font|center|h[1-6]|ul|ol|dl|a|img|br|b|strong|form|o:p)[\s/>])/i;

function isPage(bytes: Uint8Array): boolean {
  const window = bytes.subarray(0, HTML_WINDOW);
  if (!window.includes(LESS_THAN)) return false;
  const mark = encodingOfMark(window);
  const head = mark === "utf-16le" || mark === "utf-16be" ? new TextDecoder(mark).decode(window) : new TextDecoder("latin1").decode(window).replace(/^ï»¿/u, "");
  return PAGE.test(head) || FRAGMENT.test(head);
}

/**
 * The format that the first bytes announce.
 * @returns null when they announce none, so that the file may be text
 */
export function formatOfSignature(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (found?.format === "EXE" && !bytes.subarray(0, CONTROL_WINDOW).some(isControl)) return null;
  if (found) return found.format;
  return isPage(bytes) ? "HTML" : null;
}

/** The share of control bytes, 0 to 1: text has next to none. */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (let at = 0; at < bytes.length; at++) if (isControl(bytes[at]!)) controls++;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}
