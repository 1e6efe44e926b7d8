const OPEN = new Set([0x28, 0xff08]);
const CLOSE = new Set([0x29, 0xff09]);
const TONED = new Set(Array.from("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c", (mark) => mark.charCodeAt(0)));
const PLAIN_SYLLABLE = /^(?:[bpmfdtnlgkhjqxzcsrwy]|[zcs]h)?[aeiouüv]{1,3}(?:n|ng|r)?$/u;
/** The longest syllable has six letters; combining marks may follow. */
const MAX_LETTERS = 9;

/** An annotation that was found: where it ends, and whether its tone is marked. */
export interface Annotation {
  end: number;
  toned: boolean;
}

/**
 * Reads a `(wù)` that starts at `index`; brackets of either width.
 * @returns null when what stands there is not a syllable in brackets, as in (APP) or (一)
 */
export function readAnnotation(text: string, index: number): Annotation | null {
  if (!OPEN.has(text.charCodeAt(index))) return null;
  let toned = false;
  let at = index + 1;
  for (; at <= index + 1 + MAX_LETTERS; at++) {
    const unit = text.charCodeAt(at);
    if (TONED.has(unit)) toned = true;
    else if (!((unit >= 0x61 && unit <= 0x7a) || unit === 0xfc || unit === 0x0261 || unit === 0x308)) break;
  }
  if (at === index + 1 || !CLOSE.has(text.charCodeAt(at))) return null;
  if (!toned && !PLAIN_SYLLABLE.test(text.slice(index + 1, at))) return null;
  return { end: at + 1, toned };
}
