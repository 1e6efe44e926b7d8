import { z } from "zod";
import { CannotWrite, preparePaper } from "../../../db/exports/prepare";
import { heldSnapshot } from "../../../db/exports/snapshot";
import { readLetterhead } from "../../../db/repositories/letterhead";
import { boundsOf, may } from "../../../lib/accounts/account";
import { filledLetterhead } from "../../../lib/export/letterhead";
import { officeDay } from "../../../lib/export/office-date";
import { PAPER_FORMATS, PAPER_NAMES } from "../../../lib/export/papers";
import { currentAccount } from "../../_server/account";
import { paramBy, parseFilters } from "../../_server/address";
import { downloadOf } from "../../_server/attachment";
import { database } from "../../_server/database";
import { exportScope } from "../../_server/export-scope";
import { readPreferences } from "../../_server/preferences";

const MAX_ID = 2_147_483_647;
const told = (words: string, status: number): Response => new Response(words, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });

/** Writes a paper of the scope that the address names, within what the account may look at, and hands it over as a download. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const account = await currentAccount();
  const name = z.enum(PAPER_NAMES).safeParse((await params).name).data;
  if (!account || !may(account, "export") || (name === "notices" && !may(account, "issueNotices"))) return told("Forbidden", 403);
  if (name === undefined) return told("Not found", 404);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = PAPER_FORMATS[name].find((candidate) => candidate === asked["format"]);
  if (format === undefined) return told(`format: ${PAPER_FORMATS[name].join(", ")}`, 400);
  const scope = exportScope(parseFilters(asked, null, boundsOf(account)), name === "bulletin" || name === "statistics" ? null : paramBy(asked, "agency", z.coerce.number().int().min(1).max(MAX_ID)));
  const { language } = await readPreferences();
  const now = new Date();
  try {
    const paper = await heldSnapshot(await database(), async (snapshot) =>
      preparePaper(snapshot, { name, format, scope, language, letterhead: filledLetterhead(await readLetterhead(snapshot), officeDay(now)), allFailures: asked["findings"] === "failures", now }),
    );
    return downloadOf(paper);
  } catch (error) {
    if (error instanceof CannotWrite) return told(error.words[language], 422);
    throw error;
  }
}

/** Only a download makes a paper: one that nobody reads would hold its view of the database. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { Allow: "GET" } });
