import { takeBackup } from "../../../../db/backup/take-backup";
import { actorOf } from "../../../_server/account";
import { sectionUser } from "../../../_server/admin-sections";
import { attachmentHeaders } from "../../../_server/attachment";
import { openedDatabase } from "../../../_server/database";
import { isSameOrigin } from "../../../_server/same-origin";
import { bodyOf } from "../../../_server/stream-body";

/** Hands over a copy of everything, made while it is downloaded. A download that breaks off is no backup: its last part is missing. */
export async function POST(request: Request): Promise<Response> {
  const account = isSameOrigin(request.headers) ? await sectionUser("backup") : null;
  if (!account) return new Response("Forbidden", { status: 403, headers: { "Cache-Control": "no-store" } });
  const now = new Date();
  const name = `mingjian-${now.toISOString().slice(0, 16).replaceAll(/[-:]/g, "").replace("T", "-")}.tar`;
  const chunks = takeBackup(await openedDatabase(), { actor: await actorOf(account), now });
  return new Response(bodyOf(chunks), { headers: attachmentHeaders(name, "application/x-tar") });
}
