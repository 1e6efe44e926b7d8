import { z } from "zod";
import { exportLog, LOG_FORMATS } from "../../../../db/exports/audit-log";
import { heldSnapshot } from "../../../../db/exports/snapshot";
import { boundsOf } from "../../../../lib/accounts/account";
import { officeDay } from "../../../../lib/export/office-date";
import { sectionUser } from "../../../_server/admin-sections";
import { attachmentHeaders } from "../../../_server/attachment";
import { database } from "../../../_server/database";
import { askedLog, logFilters, logFilterWords } from "../../../_server/log-filters";
import { readPreferences } from "../../../_server/preferences";
import { bodyOf } from "../../../_server/stream-body";

const MEDIA_TYPES = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };
const told = (words: string, status: number): Response => new Response(words, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });

/** Writes the lines of the audit log that the address asks for, within what the account may look at, as a download. */
export async function GET(request: Request): Promise<Response> {
  const account = await sectionUser("log");
  if (!account) return told("Forbidden", 403);
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = z.enum(LOG_FORMATS).safeParse(params["format"]).data;
  if (format === undefined) return told(`format: ${LOG_FORMATS.join(", ")}`, 400);
  const { t, language } = await readPreferences();
  const asked = askedLog(params);
  const now = new Date();
  const query = { filters: logFilters(asked), viewer: { id: account.id, bounds: boundsOf(account) } };
  const { chunks } = await heldSnapshot(await database(), (snapshot) => exportLog(snapshot, { query, format, language, filters: logFilterWords(t, language, asked), now }));
  return new Response(bodyOf(chunks), { headers: attachmentHeaders(`${t("admin.section.log")}-${officeDay(now).replaceAll("-", "")}.${format}`, MEDIA_TYPES[format]) });
}

/** Only a download reads the log: one that nobody reads would hold its view of the database. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { Allow: "GET" } });
