import { listRules, ruleItem } from "../../../../lib/api/rules";
import { RULE_SET_VERSION, RULES } from "../../../../lib/rules/registry";
import { reading } from "../../../_server/api-answer";

/** The rule catalogue. */
export const GET = reading(listRules, async () => ({ body: { ruleSetVersion: RULE_SET_VERSION, items: RULES.map(ruleItem) } }));
