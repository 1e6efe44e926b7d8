import { ApiProblem } from "../../../../lib/api/problem";
import { pushRoster } from "../../../../lib/api/roster";
import { changing } from "../../../_server/api-answer";
import { receivedRoster, takeRoster } from "../../../_server/api-roster";

const MAX_BYTES = 16 * 1024 * 1024;

/** Takes over a roster, or says what that would do. */
export const POST = changing(
  pushRoster,
  async ({ query: { year, apply, name }, token, bounds, actor, body, language, now }) => {
    if (bounds.kind !== "everything") throw new ApiProblem("out-of-bounds", { zh: "名录可能涉及任何地区，需要地区不受限制的令牌。", en: "A roster may name any region: it takes a token without bounds." });
    const { rows, problems } = await receivedRoster(body, language);
    const result = await takeRoster(rows, { year, source: name ?? `token:${token.name}`, now, apply: apply === "true", actor });
    return { body: { applied: apply === "true", rows: rows.length, ...result, problems } };
  },
  () => MAX_BYTES,
);
