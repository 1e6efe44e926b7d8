import { claimRequest, giveBack, keepAnswer } from "../../db/repositories/api-requests";
import { ApiProblem } from "../../lib/api/problem";
import { requestHash, type ReceivedBody } from "./api-body";
import { database } from "./database";

const KEY = /^[\x20-\x7e]{1,200}$/;
const FIRST_REFUSAL = 400;
const WAIT_SECONDS = 2;

const told = (status: number, body: string, location: string | null): Response =>
  new Response(body, {
    status,
    headers: { "Content-Type": status >= FIRST_REFUSAL ? "application/problem+json" : "application/json", "Cache-Control": "no-store", "Idempotency-Replayed": "true", ...(location === null ? {} : { Location: location }) },
  });

/**
 * Does a request that carries an `Idempotency-Key` once: sent again it gets the first answer, refusals included; what is not final, because the server failed, may be tried again.
 * Without a key it is simply done.
 * @throws ApiProblem when the key belongs to another request, or the same one is under way
 */
export async function once(request: Request, { tokenId, body, now }: { tokenId: number; body: ReceivedBody; now: Date }, act: () => Promise<{ answer: Response; isFinal: boolean }>): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return (await act()).answer;
  if (!KEY.test(key)) {
    const detail = { zh: "Idempotency-Key 应为 1 至 200 个可打印字符。", en: "Idempotency-Key takes 1 to 200 printable characters." };
    throw new ApiProblem("invalid-parameter", detail, { errors: [{ detail: detail.en, parameter: "Idempotency-Key" }] });
  }
  const db = await database();
  const keyed = { tokenId, key, hash: requestHash(request, body) };
  const claim = await claimRequest(db, keyed, now);
  if (claim.kind === "answered") return told(claim.answer.status, claim.answer.body, claim.answer.location);
  if (claim.kind === "other-request") throw new ApiProblem("key-reused", { zh: "该 Idempotency-Key 已用于另一个请求。新的请求请换一个。", en: "This Idempotency-Key was used for another request. Take a new one." });
  if (claim.kind === "under-way") throw new ApiProblem("request-under-way", { zh: "同一请求正在处理，请稍后再发。", en: "The same request is being worked on; send it again in a moment." }, {}, WAIT_SECONDS);
  try {
    const { answer, isFinal } = await act();
    const text = await answer.text();
    if (isFinal) await keepAnswer(db, keyed, { status: answer.status, body: text, location: answer.headers.get("location") });
    else await giveBack(db, keyed);
    return new Response(text, { status: answer.status, headers: answer.headers });
  } catch (error) {
    await giveBack(db, keyed);
    throw error;
  }
}
