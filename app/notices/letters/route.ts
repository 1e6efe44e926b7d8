import { judgedBy } from "../../../db/exports/judged-by";
import { filtersOf } from "../../../db/exports/scope";
import { noticeLetters } from "../../../db/queries/notices";
import { boundsOf, may } from "../../../lib/accounts/account";
import { noticesArchive } from "../../../lib/export/notice-archive";
import { officeDay } from "../../../lib/export/office-date";
import { MEDIA_TYPES, PAPER_TITLES, safeFileName } from "../../../lib/export/papers";
import { currentAccount } from "../../_server/account";
import { parseFilters } from "../../_server/address";
import { attachmentHeaders } from "../../_server/attachment";
import { database } from "../../_server/database";
import { exportScope } from "../../_server/export-scope";
import { readNoticeFilter } from "../../_server/notice-filter";
import { bodyOf } from "../../_server/stream-body";

const MAX_LETTERS = 2000;

/** The letters of issued notices that the address names, as they were issued, in one archive. */
export async function GET(request: Request): Promise<Response> {
  const account = await currentAccount();
  if (!account || !may(account, "export")) return new Response("Forbidden", { status: 403 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const now = new Date();
  const today = officeDay(now);
  const db = await database();
  const filters = parseFilters(asked, null, boundsOf(account));
  const scope = exportScope(filters);
  const note = { ...(await judgedBy(db, scope)), filters: filtersOf(scope), exportedAt: now };
  return new Response(bodyOf(noticesArchive(noticeLetters(db, readNoticeFilter(asked, filters, today), MAX_LETTERS), note)), { headers: attachmentHeaders(`${safeFileName(`${PAPER_TITLES.notices.zh}-${today.replaceAll("-", "")}`)}.zip`, MEDIA_TYPES.zip) });
}
