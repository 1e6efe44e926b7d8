import { noticeLetters } from "../../../db/queries/notices";
import { boundsOf, may } from "../../../lib/accounts/account";
import { noticesArchive } from "../../../lib/export/notice-archive";
import { officeDay } from "../../../lib/export/office-date";
import { MEDIA_TYPES, PAPER_TITLES, safeFileName } from "../../../lib/export/papers";
import { currentAccount } from "../../_server/account";
import { parseFilters } from "../../_server/address";
import { attachmentHeaders } from "../../_server/attachment";
import { database } from "../../_server/database";
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
  const letters = noticeLetters(await database(), readNoticeFilter(asked, parseFilters(asked, null, boundsOf(account)), today), MAX_LETTERS);
  return new Response(bodyOf(noticesArchive(letters, now)), { headers: attachmentHeaders(`${safeFileName(`${PAPER_TITLES.notices.zh}-${today.replaceAll("-", "")}`)}.zip`, MEDIA_TYPES.zip) });
}
