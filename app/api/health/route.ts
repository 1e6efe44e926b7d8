import { sql } from "kysely";
import { RULE_SET_VERSION } from "../../../lib/rules/registry";
import { database } from "../../_server/database";

export const dynamic = "force-dynamic";

/** 200 when the database answers, 503 with what is wrong when it does not. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    await sql`select 1`.execute(await database());
    return Response.json({ status: "ok", database: "ok", ruleSetVersion: RULE_SET_VERSION }, { headers });
  } catch (error) {
    console.error(error);
    return Response.json({ status: "unavailable", database: "unreachable", ruleSetVersion: RULE_SET_VERSION }, { status: 503, headers });
  }
}
