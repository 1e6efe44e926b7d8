import { z } from "zod";
import { UPLOAD_STATUSES } from "../../../../lib/audit/upload";
import { paramBy } from "../../../_server/address";
import { batchView } from "../../../_server/batch-view";
import { json, admitToBatch } from "../../../_server/import-guard";
import { readPreferences } from "../../../_server/preferences";

/** Where a batch stands: its counts, and one page of its files. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const admitted = await admitToBatch(request, params);
  if (admitted instanceof Response) return admitted;
  const { language } = await readPreferences();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const page = { status: paramBy(asked, "status", z.enum(UPLOAD_STATUSES)), after: paramBy(asked, "after", z.coerce.number().int().positive()) };
  const view = await batchView(admitted.batchId, admitted.owner, page, language);
  return view ? json(view) : json({ error: "not found" }, 404);
}
