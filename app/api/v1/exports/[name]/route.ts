import { CannotWrite, preparePaper } from "../../../../../db/exports/prepare";
import { heldSnapshot } from "../../../../../db/exports/snapshot";
import { readLetterhead } from "../../../../../db/repositories/letterhead";
import { may } from "../../../../../lib/accounts/account";
import { getExport } from "../../../../../lib/api/exports";
import { ApiProblem } from "../../../../../lib/api/problem";
import { filledLetterhead } from "../../../../../lib/export/letterhead";
import { officeDay } from "../../../../../lib/export/office-date";
import { PAPER_FORMATS } from "../../../../../lib/export/papers";
import { reading } from "../../../../_server/api-answer";
import { narrowOf } from "../../../../_server/api-scope";
import { downloadOf } from "../../../../_server/attachment";
import { database } from "../../../../_server/database";

/** Writes an export of the scope that the address names, within what the caller may look at. */
export const GET = reading(getExport, async ({ params: { name }, query, token: { owner }, bounds, language, now }) => {
  if (name === "notices" && !may({ role: owner.role, mustChangePassword: false }, "issueNotices")) throw new ApiProblem("right-missing", { zh: "令牌所属账号没有发出通知书的权限。", en: "The account of the token has no right to issue notices." });
  const format = PAPER_FORMATS[name].find((candidate) => candidate === query.format);
  if (format === undefined) {
    const formats = PAPER_FORMATS[name].join(", ");
    throw new ApiProblem("invalid-parameter", { zh: `${name} 的 format 应为：${formats}。`, en: `${name} takes the format: ${formats}.` }, { errors: [{ detail: formats, parameter: "format" }] });
  }
  const { agency, ...wide } = query;
  const scope = narrowOf(name === "bulletin" ? wide : { ...wide, agency }, bounds);
  try {
    const paper = await heldSnapshot(await database(), async (snapshot) =>
      preparePaper(snapshot, { name, format, scope, language, letterhead: filledLetterhead(await readLetterhead(snapshot), officeDay(now)), allFailures: query.findings === "failures", now }),
    );
    return downloadOf(paper);
  } catch (error) {
    if (error instanceof CannotWrite) throw new ApiProblem("nothing-to-write", error.words);
    throw error;
  }
});

/** Only a download makes a paper: one that nobody reads would hold its view of the database. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { Allow: "GET" } });
