import { z } from "zod";
import { SHOWN_STATES, type FindingFacets } from "../../db/queries/finding-list";
import { CATEGORIES, SEVERITIES } from "../../lib/rules/finding";
import { paramBy, type RawSearchParams } from "./address";

const MAX_WORDS = 60;

/** Reads the facets of an address. */
export function parseFacets(params: RawSearchParams): FindingFacets {
  return {
    severity: paramBy(params, "severity", z.enum(SEVERITIES)),
    state: paramBy(params, "state", z.enum(SHOWN_STATES)),
    outcome: paramBy(params, "outcome", z.enum(["fail", "review"])),
    about: paramBy(params, "about", z.enum(["body", "copy"])),
    category: paramBy(params, "category", z.enum(CATEGORIES)),
    ruleId: paramBy(params, "rule", z.string().regex(/^[A-Z]{3}-\d{3}$/)),
    agencyId: paramBy(params, "agency", z.coerce.number().int().min(1).max(2_147_483_647)),
    search: paramBy(params, "q", z.string().max(MAX_WORDS)),
  };
}
