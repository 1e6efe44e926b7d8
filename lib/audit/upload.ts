import type { Bounds } from "../accounts/account";
import type { ManifestEntry } from "../ingest/document";
import type { EraFound } from "../report/schema";
import type { Bilingual } from "../rules/rule";
import type { AgencyRecord } from "./ports";

/** What an uploaded file holds: a document, or one parsed report as JSON, taken from a list of them. */
export const UPLOAD_FORMS = ["document", "parsed-report"] as const;
export type UploadForm = (typeof UPLOAD_FORMS)[number];

/** Where an uploaded file stands: waiting, being read, then what became of it. */
export const UPLOAD_STATUSES = ["received", "reading", "stored", "new-version", "unchanged", "unpacked", "unidentified", "refused", "failed"] as const;
export type UploadStatus = (typeof UPLOAD_STATUSES)[number];
/** Files that still have to be read. */
export const PENDING_UPLOADS = ["received", "reading"] as const satisfies readonly UploadStatus[];

/** A file that one worker has taken up. */
export interface UploadKey {
  id: number;
  batchId: number;
  /** How often it has been taken up, this time included: whoever took it up before must not write any more. */
  attempt: number;
}
export interface TakenUpload extends UploadKey {
  runId: number;
  path: string;
  form: UploadForm;
  bytes: Uint8Array;
  sha256: string;
  manifest: ManifestEntry | null;
  /** The body whose report it is, when a person said so. */
  agency: AgencyRecord | null;
  yearWhenUntold: number | null;
  /** What who sent it may load now; null when nothing any more. */
  bounds: Bounds | null;
}

/** A document out of an archive, or a line of a list of parsed reports. */
export interface UploadPart {
  path: string;
  form: UploadForm;
  bytes: Uint8Array;
  sha256: string;
}

/** What became of a file, as it is shown. Of an unidentified one, what was read of its body and year. */
export interface UploadOutcome {
  status: Exclude<UploadStatus, "received" | "reading">;
  agencyName: string | null;
  year: number | null;
  era: EraFound | null;
  filed: { reportId: number; versionId: number; agencyId: number } | null;
  problem: { code: string; message: Bilingual } | null;
}
