import { findNotice } from "../../../../db/queries/notices";
import { boundsOf, may, reaches } from "../../../../lib/accounts/account";
import { letterFileName } from "../../../../lib/export/notice-archive";
import { writeLetter } from "../../../../lib/export/notice-docx";
import { MEDIA_TYPES } from "../../../../lib/export/papers";
import { currentAccount } from "../../../_server/account";
import { attachmentHeaders } from "../../../_server/attachment";
import { database } from "../../../_server/database";
import { readId } from "../../../_server/read-id";

/** The letter of a notice in the words in which it was issued. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [account, notice] = await Promise.all([currentAccount(), findNotice(await database(), readId((await params).id))]);
  if (!account || !may(account, "view")) return new Response("Forbidden", { status: 403 });
  if (!notice || !reaches(boundsOf(account), notice)) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(await writeLetter(notice.letter)), { headers: attachmentHeaders(letterFileName(notice.letter), MEDIA_TYPES.docx) });
}
