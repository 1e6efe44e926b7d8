import { auditStore } from "../../db/store";
import { dryRun, type DryRun } from "../../lib/audit/dry-run";
import type { ProfileSet } from "../../lib/rules/profile-set";
import { openedDatabase } from "./database";

/** A page is waited for, so it looks at fewer reports than the command line does. */
const PAGE_LIMIT = 1000;

/** What the change of a region's profile would do to the reports of the region as of now; nothing is stored. */
export async function draftEffect(profiles: { before: ProfileSet; after: ProfileSet }, region: string): Promise<DryRun> {
  return await dryRun(auditStore(await openedDatabase()), profiles, region, new Date(), { limit: PAGE_LIMIT });
}
