import { reaches, type Bounds } from "../accounts/account";
import { countFindings } from "../findings/counts";
import { decide, type Decided, type DecisionRequest } from "../findings/transitions";
import type { ScoredFinding } from "../score/scorecard";
import type { FindingState } from "../findings/reconcile";
import type { Auditor, AuditStore, Decider, DecidableFinding, LockedReport } from "./ports";

/** A finding to decide, as the person saw it: another revision by now means that somebody, or an audit, was faster. */
export interface SeenFinding {
  id: number;
  revision: number;
}
/** What was made of a finding after a person saw it, by whom (null: by an audit) and when. */
export interface OvertakenFinding {
  id: number;
  state: FindingState;
  reason: string | null;
  by: string | null;
  at: Date | null;
}
export interface DecisionResult {
  decided: number[];
  /** Decided so already. */
  unchanged: number[];
  /** Changed by somebody else, or by an audit, after the person saw them: nothing was done to them. */
  overtaken: OvertakenFinding[];
  /** Not there, outside the account's bounds, or not to be decided so. */
  refused: number[];
}

export interface DecideOptions {
  bounds: Bounds;
  decider: Decider;
  now: Date;
}

/** How many findings are decided in one transaction. */
const BATCH = 200;

/**
 * Decides findings: state, history, audit log, counts and score of the reports change together or not at all. The findings
 * are locked in the order of their numbers, so that two people who decide the same at once wait for each other and the second is told.
 */
export async function decideFindings(store: AuditStore, auditor: Pick<Auditor, "score">, seen: readonly SeenFinding[], request: DecisionRequest, options: DecideOptions): Promise<DecisionResult> {
  const result: DecisionResult = { decided: [], unchanged: [], overtaken: [], refused: [] };
  const ordered = seen.toSorted((a, b) => a.id - b.id);
  for (let from = 0; from < ordered.length; from += BATCH) await decideBatch(store, auditor, ordered.slice(from, from + BATCH), request, options, result);
  return result;
}

async function decideBatch(store: AuditStore, auditor: Pick<Auditor, "score">, seen: readonly SeenFinding[], request: DecisionRequest, { bounds, decider, now }: DecideOptions, result: DecisionResult): Promise<void> {
  const outcome = await store.transaction(async (unit) => {
    const batch: DecisionResult = { decided: [], unchanged: [], overtaken: [], refused: [] };
    const locked = new Map((await unit.lockFindings(seen.map(({ id }) => id))).map((finding) => [finding.id, finding]));
    const changes: { finding: DecidableFinding; to: Decided }[] = [];
    for (const { id, revision } of seen) {
      const finding = locked.get(id);
      if (!finding || !reaches(bounds, finding)) {
        batch.refused.push(id);
        continue;
      }
      const to = decide(finding.state, request);
      // The same form sent twice is no quarrel with oneself.
      const isOwnRepeat = to === "unchanged" && finding.changedBy === decider.name;
      if (finding.revision !== revision && !isOwnRepeat) batch.overtaken.push(asOvertaken(finding));
      else if (to === null) batch.refused.push(id);
      else if (to === "unchanged") batch.unchanged.push(id);
      else changes.push({ finding, to });
    }
    await unit.saveDecisions(changes, request, decider, now);
    const reportIds = new Set(changes.flatMap(({ finding }) => finding.reportId ?? []));
    for (const report of await unit.lockReports([...reportIds])) await unit.saveScore(report.id, rescored(report, auditor), now);
    return { ...batch, decided: changes.map(({ finding }) => finding.id) };
  });
  result.decided.push(...outcome.decided);
  result.unchanged.push(...outcome.unchanged);
  result.overtaken.push(...outcome.overtaken);
  result.refused.push(...outcome.refused);
}

const asOvertaken = ({ id, state, decisionReason, changedBy, changedAt }: DecidableFinding): OvertakenFinding => ({ id, state, reason: decisionReason, by: changedBy, at: changedAt });

function rescored({ basis, findings }: LockedReport, auditor: Pick<Auditor, "score">) {
  const scored: (ScoredFinding & { state: FindingState })[] = findings.filter(({ state }) => state !== "fixed");
  return { score: auditor.score(basis, scored), counts: countFindings(scored) };
}
