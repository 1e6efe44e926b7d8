import type { ColumnType, Generated } from "kysely";
import type { UploadForm, UploadStatus } from "../lib/audit/upload";
import type { ManifestEntry } from "../lib/ingest/document";
import type { EraFound } from "../lib/report/schema";
import type { Bilingual } from "../lib/rules/rule";

/** Files that were sent together. `receiving`: more may come; `sent`: all are here; `settled`: all are judged beside each other. */
export interface UploadBatchTable {
  id: Generated<number>;
  created_at: Date;
  /** The user name of who sends it, within whose bounds its files are taken in; null for the installation itself. */
  created_by: string | null;
  note: string;
  /** The year of documents that do not tell theirs. */
  year_when_untold: number | null;
  state: "receiving" | "sent" | "settled";
  run_id: number;
  settled_at: Date | null;
}

/** A file of a batch. `bytes` are kept until it is decided what becomes of it. Lists never load them. */
export interface UploadFileTable {
  id: Generated<number>;
  batch_id: number;
  path: string;
  sha256: string;
  size_bytes: number;
  form: UploadForm;
  bytes: Buffer | null;
  /** What a person said of it. */
  manifest: ColumnType<ManifestEntry | null, string | null, string | null>;
  status: UploadStatus;
  /** How often reading it was begun. */
  attempts: Generated<number>;
  code: string | null;
  message: ColumnType<Bilingual | null, string | null, string | null>;
  report_id: number | null;
  version_id: number | null;
  agency_id: number | null;
  agency_name: string | null;
  year: number | null;
  era: EraFound | null;
  received_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}
