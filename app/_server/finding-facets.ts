import { z } from "zod";
import { SHOWN_STATES, type FindingFacets } from "../../db/queries/finding-list";
import type { Account } from "../../lib/accounts/account";
import { CATEGORIES, SEVERITIES } from "../../lib/rules/finding";
import { paramBy, type RawSearchParams } from "./address";

const MAX_WORDS = 60;

/** Whether an account may know who of the office works on what: everybody of the office, not the reporting bodies. */
export const seesAssignees = ({ role }: Pick<Account, "role">): boolean => role !== "agency";

/** Reads the facets of an address, as far as they are for the account to know. */
export function parseFacets(params: RawSearchParams, account: Pick<Account, "role">): FindingFacets {
  return {
    severity: paramBy(params, "severity", z.enum(SEVERITIES)),
    state: paramBy(params, "state", z.enum(SHOWN_STATES)),
    outcome: paramBy(params, "outcome", z.enum(["fail", "review"])),
    about: paramBy(params, "about", z.enum(["body", "copy"])),
    category: paramBy(params, "category", z.enum(CATEGORIES)),
    ruleId: paramBy(params, "rule", z.string().regex(/^[A-Z]{3}-\d{3}$/)),
    agencyId: paramBy(params, "agency", z.coerce.number().int().min(1).max(2_147_483_647)),
    assignee: !seesAssignees(account) ? null : paramBy(params, "assignee", z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
    search: paramBy(params, "q", z.string().max(MAX_WORDS)),
  };
}
