/** Why a file cannot be read as a report. */
export type UnreadableCode = "empty" | "too-large" | "too-complex" | "unsupported-format" | "binary" | "undecodable" | "no-chinese" | "not-a-report";

type Sentences = Readonly<Record<"zh" | "en", string>>;

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
