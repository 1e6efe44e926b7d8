import type { Extraction } from "../extraction";
import type { Limits } from "../limits";
import type { Sentences, UnreadableCode } from "../unreadable";

/** Formats that are read in a thread of their own. */
export type HeavyFormat = "docx" | "doc" | "pdf" | "xlsx";

/** What a thread is asked. */
export interface ExtractRequest {
  format: HeavyFormat;
  bytes: Uint8Array;
  path: string;
  limits: Limits;
}
/** What it answers; a fault is the reader's own: its code could not be loaded. */
export type ExtractAnswer = { extraction: Extraction } | { refusal: { code: UnreadableCode; reason: Sentences } } | { fault: string };
