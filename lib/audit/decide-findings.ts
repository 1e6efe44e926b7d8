import { reaches, type Bounds } from "../accounts/account";
import { countFindings } from "../findings/counts";
import { decide, type Decided, type DecisionRequest } from "../findings/transitions";
import type { ScoredFinding } from "../score/scorecard";
import type { FindingState } from "../findings/reconcile";
import type { Auditor, AuditStore, Decider, DecidableFinding, LockedReport } from "./ports";

/** A finding to decide, as the person saw it: another state by now means that somebody was faster. */
export interface SeenFinding {
  id: number;
  state: FindingState;
}
export interface DecisionResult {
  decided: number[];
  /** Decided so already. */
  unchanged: number[];
  /** Changed by somebody else, or by an audit, after the person saw them. */
  overtaken: { id: number; state: FindingState; by: string | null }[];
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
    for (const { id, state } of seen) {
      const finding = locked.get(id);
      const to = finding && reaches(bounds, finding) ? decide(finding.state, request) : null;
      if (!finding || to === null) batch.refused.push(id);
      else if (to === "unchanged") batch.unchanged.push(id);
      else if (finding.state !== state) batch.overtaken.push({ id, state: finding.state, by: finding.decidedBy });
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

function rescored({ basis, findings }: LockedReport, auditor: Pick<Auditor, "score">) {
  const scored: (ScoredFinding & { state: FindingState })[] = findings.filter(({ state }) => state !== "fixed");
  return { score: auditor.score(basis, scored), counts: countFindings(scored) };
}
