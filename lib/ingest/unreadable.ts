/** Why a file cannot be read as a report. */
export type UnreadableCode = "empty" | "too-large" | "too-complex" | "too-slow" | "unsupported-format" | "binary" | "undecodable" | "damaged" | "encrypted" | "no-text-layer" | "no-chinese" | "not-a-report";

export type Sentences = Readonly<Record<"zh" | "en", string>>;

/**
 * A file that is refused. `reason` says in both languages what is wrong with it and what to do;
 * `message` is the English sentence behind the file's path.
 */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  readonly code: UnreadableCode;
  readonly path: string;
  readonly reason: Sentences;

  constructor(code: UnreadableCode, path: string, reason: Sentences) {
    super(`${path}: ${reason.en}`);
    this.code = code;
    this.path = path;
    this.reason = reason;
  }
}

/** The refusal of a file without a byte. */
export const emptyFile = (path: string): UnreadableDocument =>
  new UnreadableDocument("empty", path, { zh: "文件为空。请重新下载或导出后再导入。", en: "the file is empty. Fetch or export it again." });

/** Archives that are not opened. */
const OTHER_ARCHIVES = new Set(["RAR", "7Z", "GZIP"]);

/**
 * The refusal of a file in a format that is not read.
 * @param format its name as people know it
 */
export const unsupported = (format: string, path: string): UnreadableDocument =>
  new UnreadableDocument("unsupported-format", path, OTHER_ARCHIVES.has(format)
    ? { zh: `文件是 ${format} 压缩包，不能打开。请解压后导入，或改用 .zip 压缩。`, en: `the file is a ${format} archive, which is not opened. Unpack it and load its files, or pack them as .zip.` }
    : { zh: `文件是 ${format} 格式，不能读取。请另存为 .docx、.pdf 或纯文本（.txt）后导入。`, en: `the file is ${format}, which is not read. Save it as .docx, .pdf or plain text (.txt) and load that.` });

/** The refusal of a file whose format cannot be opened as it should. */
export const damagedFile = (path: string): UnreadableDocument =>
  new UnreadableDocument("damaged", path, { zh: "文件已损坏或不完整，无法打开。请重新下载或导出后再导入。", en: "the file is damaged or incomplete and cannot be opened. Fetch or export it again." });

/** The refusal of a file that only opens with a password. */
export const encryptedFile = (path: string): UnreadableDocument =>
  new UnreadableDocument("encrypted", path, { zh: "文件已加密，需要密码。请取消密码后另存再导入。", en: "the file is encrypted and asks for a password. Save it without one and load that." });
