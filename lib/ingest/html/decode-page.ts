import { bestReading, type Decoded, decodeBytes, type Encoding } from "../decode";

/** Browsers look for the declaration in the first kilobyte; old pages put more before it. */
const DECLARATION_BYTES = 8192;
const DECLARATION = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})/gi;
/** Pages have scripts in front of the first Chinese word. */
const SAMPLE_BYTES = 1_048_576;

const GB = /^(?:x-)?(?:gbk?|gb[-_]?2312(?:[-_]80)?|gb[-_]?18030|cp936|ms936|windows-936|euc-cn|csgb2312|chinese|iso-ir-58|hz-gb-2312)$/i;
const BIG5 = /^(?:x-x-)?big5(?:-hkscs)?$|^cn-big5$|^csbig5$/i;

function encodingOfLabel(label: string): Encoding | null {
  if (/^utf-?8$|^unicode-1-1-utf-8$/i.test(label)) return "utf-8";
  if (GB.test(label)) return "gb18030";
  return BIG5.test(label) ? "big5" : null;
}

/** The encoding that the page declares first of those that are known here. */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  for (const [, meta, xml] of head.matchAll(DECLARATION)) {
    const encoding = encodingOfLabel(meta ?? xml ?? "");
    if (encoding) return encoding;
  }
  return null;
}

/**
 * Decodes a page: by its byte order mark, as strict UTF-8 whatever it declares, else in the declared encoding unless
 * the page reads better in another.
 * @param path names the file in errors
 * @throws UnreadableDocument when it is empty, binary, or mostly unreadable in every encoding
 */
export function decodePage(bytes: Uint8Array, path: string): Decoded {
  return decodeBytes(bytes, path, () => {
    const declared = declaredEncoding(bytes);
    const others: Encoding[] = ["gb18030", "utf-8", "big5"];
    return bestReading(bytes, [declared ?? "gb18030", ...others.filter((encoding) => encoding !== (declared ?? "gb18030"))], SAMPLE_BYTES);
  });
}
