import { mainlandCharacters } from "../text/mainland";
import { controlShare, encodingOfMark, formatOfSignature } from "./signature";
import { UnreadableDocument } from "./unreadable";

export type Encoding = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be";
export interface Decoded {
  /** The text without its byte order mark. */
  text: string;
  encoding: Encoding;
}

/** Bytes from which the encoding is told when it is in doubt. */
const SAMPLE_BYTES = 65_536;
const MAX_CONTROL_SHARE = 0.01;
/** A text with more unreadable characters than this is not worth auditing. */
const MAX_BROKEN_SHARE = 0.1;
/** In any real text most of what is beyond ASCII is everyday Chinese; in a wrong encoding next to nothing is. */
const MIN_EVERYDAY_SHARE = 0.4;

const decodeAs = (encoding: Encoding, bytes: Uint8Array, fatal: boolean): string => new TextDecoder(encoding, { fatal }).decode(bytes);

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return decodeAs(encoding, bytes, true);
  } catch {
    return null;
  }
}

/** Share of what is broken, and how much is everyday Chinese, both of the characters beyond ASCII. */
function quality(text: string): { broken: number; everyday: number } {
  const mainland = mainlandCharacters();
  let beyond = 0;
  let broken = 0;
  let everyday = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    beyond++;
    if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) broken++;
    else if (mainland.has(unit)) everyday++;
  }
  return beyond === 0 ? { broken: 0, everyday: 0 } : { broken: broken / beyond, everyday: everyday / beyond };
}

/**
 * The encoding in which bytes read best: the one that gives more everyday Chinese wins, of equals the first.
 * @param candidates at least one
 * @param sampleBytes how many of the bytes are looked at
 */
export function bestReading(bytes: Uint8Array, candidates: readonly [Encoding, ...Encoding[]], sampleBytes = SAMPLE_BYTES): Encoding {
  const sample = bytes.subarray(0, sampleBytes);
  const scores = candidates.map((encoding) => {
    const { everyday, broken } = quality(decodeAs(encoding, sample, false));
    return everyday - broken;
  });
  return candidates[scores.indexOf(Math.max(...scores))] ?? candidates[0];
}

/**
 * Decodes a text file: by its byte order mark, as strict UTF-8, else as GB 18030 or damaged UTF-8, whichever reads better.
 * @param path names the file in errors
 * @throws UnreadableDocument when it is empty, of another format, binary, or mostly unreadable in every encoding
 */
export function decodeText(bytes: Uint8Array, path: string): Decoded {
  const format = formatOfSignature(bytes);
  if (format) {
    throw new UnreadableDocument("unsupported-format", path, {
      zh: `文件是 ${format} 格式，不是文本报告。请另存为纯文本（.txt）后导入。`,
      en: `the file is ${format}, not a text report. Save it as plain text (.txt) and load that.`,
    });
  }
  return decodeBytes(bytes, path, (doubtful) => bestReading(doubtful, ["gb18030", "utf-8"]));
}

/**
 * Decodes bytes by their byte order mark, as strict UTF-8, or as the encoding that is chosen for them.
 * @param path names the file in errors
 * @param choose asked when the bytes have no mark and are not strict UTF-8
 * @throws UnreadableDocument when they are empty, binary, or mostly unreadable in that encoding
 */
export function decodeBytes(bytes: Uint8Array, path: string, choose: (bytes: Uint8Array) => Encoding): Decoded {
  if (bytes.length === 0) throw new UnreadableDocument("empty", path, { zh: "文件为空。请重新下载或导出后再导入。", en: "the file is empty. Fetch or export it again." });
  const marked = encodingOfMark(bytes);
  if (marked !== "utf-16le" && marked !== "utf-16be" && controlShare(bytes) > MAX_CONTROL_SHARE) {
    throw new UnreadableDocument("binary", path, { zh: "文件内容是二进制数据，不是文本。请确认选对了文件。", en: "the file holds binary data, not text. Check that it is the right file." });
  }
  const strict = marked === null || marked === "utf-8" ? strictly("utf-8", bytes) : null;
  const encoding = marked ?? (strict === null ? choose(bytes) : "utf-8");
  const text = strict ?? decodeAs(encoding, bytes, false);
  const { broken, everyday } = strict === null ? quality(text) : { broken: 0, everyday: 1 };
  if (broken > MAX_BROKEN_SHARE || everyday < MIN_EVERYDAY_SHARE) {
    throw new UnreadableDocument("undecodable", path, {
      zh: "无法识别文件编码（不是 UTF-8、GB18030，也不是带标记的 UTF-16）。请另存为 UTF-8 后导入。",
      en: "the encoding is not known: neither UTF-8, GB18030 nor marked UTF-16. Save it as UTF-8 and load that.",
    });
  }
  if (text.trim() === "") throw new UnreadableDocument("empty", path, { zh: "文件只有空白。请重新下载或导出后再导入。", en: "the file has only blanks. Fetch or export it again." });
  return { text, encoding };
}
