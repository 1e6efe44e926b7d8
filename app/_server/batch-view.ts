import { findBatch, listUploadFiles, type BatchOwner, type UploadBatch, type UploadFile } from "../../db/queries/uploads";
import type { UploadStatus } from "../../lib/audit/upload";
import type { Language } from "../../lib/rules/rule";
import { database } from "./database";
import { sizeWords } from "./upload-limit";

/** A file as a page shows it, words in the reader's language. */
export interface FileView extends Omit<UploadFile, "message" | "sizeBytes"> {
  size: string;
  message: string | null;
}
export interface BatchView extends Pick<UploadBatch, "id" | "state" | "counts"> {
  files: FileView[];
  /** Where the next page begins; null on the last. */
  next: number | null;
}

const FILES_A_PAGE = 50;

/** A batch with one page of its files; null when there is none of the owner's. */
export async function batchView(id: number, owner: BatchOwner, page: { status: UploadStatus | null; after: number | null }, language: Language): Promise<BatchView | null> {
  const db = await database();
  const batch = await findBatch(db, id, owner);
  if (!batch) return null;
  const { rows, next } = await listUploadFiles(db, { batchId: id, ...page, limit: FILES_A_PAGE });
  return { id, state: batch.state, counts: batch.counts, next, files: rows.map(({ sizeBytes, message, ...file }) => ({ ...file, size: sizeWords(sizeBytes), message: message && message[language] })) };
}
