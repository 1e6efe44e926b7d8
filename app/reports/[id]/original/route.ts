import { z } from "zod";
import { findOriginal } from "../../../../db/queries/original-document";
import { boundsOf, may, reaches } from "../../../../lib/accounts/account";
import { attachmentHeaders } from "../../../_server/attachment";
import { currentAccount } from "../../../_server/account";
import { database } from "../../../_server/database";
import { readId } from "../../../_server/read-id";

/** The file's own name without folders and without what could break a header. */
const fileName = (path: string): string => (path.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}"\\]/gu, "_") || "report";

const versionNumber = z.coerce.number().int().min(1).max(32_767).nullable().catch(null);
const plain = (words: string, status: number): Response => new Response(words, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** The original file of the current version, or of the one that `?version=` names, as it was received. It is only ever handed over as a download: nothing in it is shown or run by the browser. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const version = versionNumber.parse(new URL(request.url).searchParams.get("version"));
  const [account, original] = await Promise.all([currentAccount(), findOriginal(await database(), readId((await params).id), version)]);
  if (!account || !may(account, "view")) return plain("Forbidden", 403);
  if (!original || !reaches(boundsOf(account), original)) return plain("Not found", 404);
  return new Response(new Uint8Array(original.bytes), { headers: attachmentHeaders(fileName(original.path), "application/octet-stream") });
}
