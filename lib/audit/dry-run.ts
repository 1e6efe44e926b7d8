import type { RuleProfile } from "../rules/profile";
import type { ProfileSet } from "../rules/profile-set";
import type { Rule } from "../rules/rule";
import { auditBoth, changedRules } from "../score/audit-both";
import { filedReport } from "./filed-report";
import { inParallel } from "./in-parallel";
import { officeDay } from "./office-day";
import type { AuditStore } from "./ports";
import { DifferenceSum, type ProfileDifference } from "./profile-difference";

export interface DryRun extends ProfileDifference {
  /** Reports of the region and of all below it. */
  total: number;
  /** How many of them were judged: all, or evenly spread ones when there are more than the limit. */
  judged: number;
  /** Reports whose stored form could not be read and that say nothing here. */
  unreadable: number;
}

export interface DryRunOptions {
  /** How many reports at most are judged. */
  limit?: number;
  parallel?: number;
}

export const DRY_RUN_LIMIT = 2000;
const DEFAULT_PARALLEL = 4;

/** Items of a source, evenly spread, at most `limit` of `total`. */
async function* spread<T>(source: AsyncIterable<T>, total: number, limit: number): AsyncGenerator<T> {
  let index = 0;
  let taken = 0;
  for await (const item of source) {
    if (taken * Math.max(total, limit) <= index * limit) {
      taken += 1;
      yield item;
    }
    if (taken === limit) return;
    index += 1;
  }
}

/** Works out once what is asked for the same pair of profiles again and again: most reports of a region share theirs. */
function remembered(work: (before: RuleProfile, after: RuleProfile) => readonly Rule[]): typeof work {
  const known = new Map<RuleProfile, Map<RuleProfile, readonly Rule[]>>();
  return (before, after) => {
    const byAfter = known.get(before) ?? new Map<RuleProfile, readonly Rule[]>();
    known.set(before, byAfter);
    const changed = byAfter.get(after) ?? work(before, after);
    byAfter.set(after, changed);
    return changed;
  };
}

/**
 * Judges the stored reports of a region under the profiles before and after a change, by the rules of now, and tells the difference.
 * Nothing is written. Both are judged anew, so that the difference is the change's alone, however old the stored audits are.
 * @param region of the change; the reports of all below it are looked at
 */
export async function dryRun(
  store: Pick<AuditStore, "countReports" | "currentVersions" | "loadVersion" | "contextOf">,
  profiles: { before: ProfileSet; after: ProfileSet },
  region: string,
  now: Date,
  { limit = DRY_RUN_LIMIT, parallel = DEFAULT_PARALLEL }: DryRunOptions = {},
): Promise<DryRun> {
  const asOf = officeDay(now);
  const total = await store.countReports({ region });
  const changedOf = remembered(changedRules);
  const sum = new DifferenceSum();

  const judgeBoth = async (versionId: number): Promise<boolean> => {
    try {
      const stored = await store.loadVersion(versionId);
      const { reportId, agency, year, report } = stored;
      const context = await store.contextOf(stored, asOf);
      const [before, after] = [profiles.before.for(agency.regionCode), profiles.after.for(agency.regionCode)];
      const judged = auditBoth(filedReport(report, agency), context, before, after, changedOf(before, after));
      sum.add({ reportId, agency: agency.name, year }, judged.before, judged.after);
      return true;
    } catch {
      return false;
    }
  };
  const counts = { judged: 0, unreadable: 0 };
  for await (const isJudged of inParallel(spread(store.currentVersions({ region }), total, limit), parallel, judgeBoth)) counts[isJudged ? "judged" : "unreadable"] += 1;
  return { total, ...counts, ...sum.difference };
}
