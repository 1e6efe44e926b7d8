import { AgencyDirectory } from "./agency-directory";
import type { Limits } from "../ingest/limits";
import { expandUpload, type ExpandedUpload } from "./expand-upload";
import type { ImportItem } from "./import-documents";
import { loadReport, type LoadResult, type ReceivedReport } from "./load-report";
import type { Auditor, AuditStore } from "./ports";
import { SENDER_MAY_NOT } from "./outside-bounds";
import { documentItem, parsedReportItem, sha256Of } from "./read-items";
import type { TakenUpload, UploadOutcome } from "./upload";

const NOTHING = { agencyName: null, year: null, era: null, filed: null, problem: null } satisfies Partial<UploadOutcome>;

const readItem = async ({ path, form, bytes, manifest, yearWhenUntold }: TakenUpload, limits: Limits): Promise<ImportItem> =>
  form === "parsed-report" ? parsedReportItem(path, new TextDecoder().decode(bytes)) : await documentItem(path, bytes, manifest ?? {}, yearWhenUntold, limits);

/** What is said of an archive of which something could not be unpacked: the first of it, and how much more. */
function problemOf(refusals: ExpandedUpload["refusals"]): UploadOutcome["problem"] {
  const [first] = refusals;
  if (!first) return null;
  const more = refusals.length - 1;
  const { code, path, message } = first;
  return { code, message: { zh: `${path}：${message.zh}${more === 0 ? "" : `另有 ${more} 个文件未能取出。`}`, en: `${path}: ${message.en}${more === 0 ? "" : ` ${more} more could not be taken out.`}` } };
}

function outcomeOf(result: LoadResult, { report }: ReceivedReport): UploadOutcome {
  const { era } = report;
  if (result.status === "unidentified" || result.status === "refused") {
    const { status, code, message } = result;
    return { ...NOTHING, status, agencyName: report.agency.name === "" ? null : report.agency.name, year: report.year, era, problem: { code, message } };
  }
  const { reportId, versionId, agency, year } = result;
  // The same document read better than before is, for the person who sends it again, one that was here already.
  const status = result.status === "reread" ? "unchanged" : result.status;
  return { ...NOTHING, status, agencyName: agency.name, year, era, filed: { reportId, versionId, agencyId: agency.id } };
}

/**
 * Reads an uploaded file, stores and audits it, and notes with the same transaction what became of it, so that a file
 * whose worker died is either done or to be done again, and never both.
 * @throws whatever the store throws; then the file is as it was
 */
export async function takeUpload(upload: TakenUpload, { store, auditor, limits, now }: { store: AuditStore; auditor: Auditor; limits: Limits; now: Date }): Promise<void> {
  const { bounds } = upload;
  if (bounds === null) {
    await store.transaction((unit) => unit.noteUpload(upload, { ...NOTHING, status: "refused", problem: SENDER_MAY_NOT }, now));
    return;
  }
  const expanded = expandUpload(upload, limits);
  if (expanded !== null) {
    const { parts, refusals } = expanded;
    await store.transaction(async (unit) => {
      await unit.unpackUpload(upload, parts, problemOf(refusals), now);
      for (const refusal of refusals) await unit.refuse({ ...refusal, sha256: sha256Of(new TextEncoder().encode(refusal.path)), sizeBytes: 0 }, null, upload.runId, now);
    });
    return;
  }
  const item = await readItem(upload, limits);
  if ("refusal" in item) {
    const { refusal } = item;
    await store.transaction(async (unit) => {
      await unit.refuse(refusal, null, upload.runId, now);
      await unit.noteUpload(upload, { ...NOTHING, status: "refused", problem: { code: refusal.code, message: refusal.message } }, now);
    });
    return;
  }
  const directory = new AgencyDirectory(store);
  if (upload.agency) directory.remember(item.received.report.agency, upload.agency);
  await loadReport(item.received, { store, auditor, directory, runId: upload.runId, now, bounds, also: (unit, result) => unit.noteUpload(upload, outcomeOf(result, item.received), now) });
}
