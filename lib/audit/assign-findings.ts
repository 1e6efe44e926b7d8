import { reaches } from "../accounts/account";
import { canTake } from "../findings/assignment";
import type { DecideOptions } from "./decide-findings";
import type { AuditStore, DecidableFinding } from "./ports";

/** A finding to assign, with who worked on it when the person saw it. */
export interface SeenAssignment {
  id: number;
  assignee: string | null;
}
export interface AssignmentResult {
  assigned: number[];
  /** Assigned so already. */
  unchanged: number[];
  /** Given to somebody else after the person saw them: nothing was done to them. */
  overtaken: { id: number; assignee: string | null }[];
  /** Of bodies that the account does not reach to which they were to go. */
  beyond: number[];
  /** Not there, gone, or outside the bounds of who assigns. */
  refused: number[];
  /** False when there is no such account that may decide: then nothing was done. */
  isKnown: boolean;
}

/** How many findings are assigned in one transaction. */
const BATCH = 500;

/**
 * Gives findings to a reviewer, or takes them back. The findings, their history and the audit log change together or not at
 * all, and the account is held meanwhile, so that nothing goes to one that is being disabled.
 * @param to the user name; null for nobody
 */
export async function assignFindings(store: AuditStore, seen: readonly SeenAssignment[], to: string | null, options: DecideOptions): Promise<AssignmentResult> {
  const result: AssignmentResult = { assigned: [], unchanged: [], overtaken: [], beyond: [], refused: [], isKnown: true };
  const ordered = seen.toSorted((a, b) => a.id - b.id);
  for (let from = 0; from < ordered.length && result.isKnown; from += BATCH) {
    const batch = await assignBatch(store, ordered.slice(from, from + BATCH), to, options);
    result.isKnown = batch.isKnown;
    for (const key of ["assigned", "unchanged", "beyond", "refused"] as const) result[key].push(...batch[key]);
    result.overtaken.push(...batch.overtaken);
  }
  return result;
}

async function assignBatch(store: AuditStore, seen: readonly SeenAssignment[], to: string | null, { bounds, decider, now }: DecideOptions): Promise<AssignmentResult> {
  return await store.transaction(async (unit) => {
    const result: AssignmentResult = { assigned: [], unchanged: [], overtaken: [], beyond: [], refused: [], isKnown: true };
    const account = to === null ? null : await unit.lockActiveAccount(to);
    if (to !== null && account === null) return { ...result, isKnown: false };
    const locked = new Map((await unit.lockFindings(seen.map(({ id }) => id))).map((finding) => [finding.id, finding]));
    const changes: DecidableFinding[] = [];
    for (const { id, assignee } of seen) {
      const finding = locked.get(id);
      if (!finding || finding.state === "fixed" || !reaches(bounds, finding)) result.refused.push(id);
      else if (finding.assignee === to) result.unchanged.push(id);
      else if (finding.assignee !== assignee) result.overtaken.push({ id, assignee: finding.assignee });
      else if (account !== null && !canTake(account, finding)) result.beyond.push(id);
      else changes.push(finding);
    }
    await unit.saveAssignments(changes, to, decider, now);
    return { ...result, assigned: changes.map(({ id }) => id) };
  });
}
