import { profileStore } from "../../db/repositories/profiles";
import { catalogueAuditor } from "../../lib/audit/auditor";
import type { Auditor } from "../../lib/audit/ports";
import { database } from "./database";

/** The rule catalogue under the profiles that are in force now. */
export const currentAuditor = async (): Promise<Auditor> => catalogueAuditor(await profileStore(await database()).profiles());
