import { objectionFile } from "../../../../../db/queries/notice-course";
import { boundsOf, may, reaches } from "../../../../../lib/accounts/account";
import { safeFileName } from "../../../../../lib/export/papers";
import { currentAccount } from "../../../../_server/account";
import { attachmentHeaders } from "../../../../_server/attachment";
import { database } from "../../../../_server/database";
import { readId } from "../../../../_server/read-id";

/** The file of an objection as it was sent. It is only ever handed over as a download: nothing in it is shown or run by the browser. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [account, file] = await Promise.all([currentAccount(), objectionFile(await database(), readId((await params).id))]);
  if (!account || !may(account, "view")) return new Response("Forbidden", { status: 403 });
  if (!file || !reaches(boundsOf(account), file)) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(file.bytes), { headers: attachmentHeaders(safeFileName(file.name.split("/").at(-1) ?? ""), "application/octet-stream") });
}
