import { findOriginal } from "../../../../db/queries/original-document";
import { boundsOf, may, reaches } from "../../../../lib/accounts/account";
import { attachmentHeaders } from "../../../_server/attachment";
import { currentAccount } from "../../../_server/account";
import { database } from "../../../_server/database";
import { readId } from "../../../_server/read-id";

/** The file's own name without folders and without what could break a header. */
const fileName = (path: string): string => (path.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}"\\]/gu, "_") || "report";

/** The original file as it was received. It is only ever handed over as a download: nothing in it is shown or run by the browser. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [account, original] = await Promise.all([currentAccount(), findOriginal(await database(), readId((await params).id))]);
  if (!account || !may(account, "view")) return new Response("Forbidden", { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  if (!original || !reaches(boundsOf(account), original)) return new Response("Not found", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  return new Response(new Uint8Array(original.bytes), { headers: attachmentHeaders(fileName(original.path), "application/octet-stream") });
}
