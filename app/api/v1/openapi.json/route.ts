import { openApi } from "../../../../lib/api/openapi";
import { RULE_SET_VERSION } from "../../../../lib/rules/registry";

const description = JSON.stringify(openApi(RULE_SET_VERSION));

/** The description of the JSON API, which says nothing of what is stored. */
export const GET = (): Response => new Response(description, { headers: { "Content-Type": "application/json", "Cache-Control": "no-cache" } });
