import { z } from "zod";
import type { NoticeFilter } from "../../db/queries/notices";
import { NOTICE_STATES } from "../../lib/notices/transitions";
import { paramBy, type Filters, type RawSearchParams } from "./address";

const MAX_ID = 2_147_483_647;

/** Reads what a list of notices, or the archive of its letters, is narrowed to. @param today the office's day */
export const readNoticeFilter = (params: RawSearchParams, scope: Filters, today: string): NoticeFilter => ({
  scope,
  state: paramBy(params, "state", z.enum(NOTICE_STATES)),
  overdueOnly: paramBy(params, "due", z.literal("overdue")) !== null,
  batch: paramBy(params, "batch", z.uuid()),
  agencyId: paramBy(params, "agency", z.coerce.number().int().min(1).max(MAX_ID)),
  today,
});
