import type { Category, Evidence, Finding, Params } from "../rules/finding";

export const FINDING_STATES = ["open", "confirmed", "dismissed", "fixed"] as const;
export type FindingState = (typeof FINDING_STATES)[number];
export type Decision = "confirmed" | "dismissed";
/** Why a finding is open again: another value stands at its place, or it is back after it was gone. */
export type Reopening = "value-changed" | "returned";

/** A finding as an audit gives it, with the category of its rule. */
export type FoundFinding = Finding & { category: Category };

/** A finding of the report as it is stored, those that are fixed included. */
export interface StoredFinding {
  id: number;
  ruleId: string;
  messageId: string;
  params: Params;
  evidence: readonly [Evidence, ...Evidence[]];
  fingerprint: string;
  placeKey: string;
  state: FindingState;
  decision: Decision | null;
  reopened: Reopening | null;
}

/** A stored finding that the audit found again; `event` says that its state changed and why. */
export interface ContinuedFinding {
  id: number;
  found: FoundFinding;
  state: FindingState;
  decision: Decision | null;
  reopened: Reopening | null;
  event: StateChange | null;
}
export interface StateChange {
  findingId: number;
  from: FindingState;
  to: FindingState;
  reason: Reopening | "gone";
  /** The decision and parameters that the finding had before. */
  before: { decision: Decision | null; params: Params };
}
export interface Reconciliation {
  /** Defects not known before. */
  added: FoundFinding[];
  continued: ContinuedFinding[];
  /** Defects that were there and are gone. */
  fixed: StateChange[];
}

const bareQuote = (quote: string): string => quote.normalize("NFKC").replace(/\s+/g, "");

const sortedParams = (params: Params): string => JSON.stringify(Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Rule, message, values and words or cell: the same defect even when its place is counted or its body named differently. */
function contentKey({ ruleId, messageId, params, evidence: [first] }: Pick<StoredFinding, "ruleId" | "messageId" | "params" | "evidence">): string {
  const place = first.cell === null ? bareQuote(first.quote) : `${first.table}/${first.cell}`;
  return JSON.stringify([ruleId, messageId, sortedParams(params), place]);
}

/** Stored findings under a key, each given out once; those that are not fixed come first. */
class Pool {
  readonly #byKey = new Map<string, StoredFinding[]>();
  readonly #taken: Set<StoredFinding>;

  constructor(stored: readonly StoredFinding[], keyOf: (finding: StoredFinding) => string, taken: Set<StoredFinding>) {
    this.#taken = taken;
    for (const finding of stored.toSorted((a, b) => Number(a.state === "fixed") - Number(b.state === "fixed") || a.id - b.id)) {
      const key = keyOf(finding);
      const list = this.#byKey.get(key);
      if (list) list.push(finding);
      else this.#byKey.set(key, [finding]);
    }
  }

  take(key: string): StoredFinding | null {
    const match = this.#byKey.get(key)?.find((finding) => !this.#taken.has(finding));
    if (match) this.#taken.add(match);
    return match ?? null;
  }
}

function change(stored: StoredFinding, to: FindingState, reason: StateChange["reason"]): StateChange {
  return { findingId: stored.id, from: stored.state, to, reason, before: { decision: stored.decision, params: stored.params } };
}

/** The same defect: what was decided stands, also when it was gone for a while. */
function continueSame(stored: StoredFinding, found: FoundFinding): ContinuedFinding {
  if (stored.state !== "fixed") return { id: stored.id, found, state: stored.state, decision: stored.decision, reopened: stored.reopened, event: null };
  const state = stored.decision ?? "open";
  return { id: stored.id, found, state, decision: stored.decision, reopened: state === "open" ? "returned" : null, event: change(stored, state, "returned") };
}

/** The same place with another value: a decision on the old value says nothing about the new one. */
function continueChanged(stored: StoredFinding, found: FoundFinding): ContinuedFinding {
  const undecided = stored.state === "open";
  return {
    id: stored.id,
    found,
    state: "open",
    decision: null,
    reopened: undecided ? stored.reopened : "value-changed",
    event: undecided ? null : change(stored, "open", "value-changed"),
  };
}

/**
 * Matches what an audit found with what is stored of the report, by a ladder: the same fingerprint, else the same rule,
 * values and words, else the same place. The first two are the same defect and keep their decision; the third is open again.
 * Stored findings that nothing matches are fixed. Pure.
 */
export function reconcile(stored: readonly StoredFinding[], found: readonly FoundFinding[]): Reconciliation {
  const taken = new Set<StoredFinding>();
  const matches = new Map<FoundFinding, ContinuedFinding>();
  const rungs: { keyOfStored: (finding: StoredFinding) => string; keyOfFound: (finding: FoundFinding) => string; continueAs: typeof continueSame }[] = [
    { keyOfStored: ({ fingerprint }) => fingerprint, keyOfFound: ({ fingerprint }) => fingerprint, continueAs: continueSame },
    { keyOfStored: contentKey, keyOfFound: contentKey, continueAs: continueSame },
    { keyOfStored: ({ placeKey }) => placeKey, keyOfFound: ({ placeKey }) => placeKey, continueAs: continueChanged },
  ];
  if (stored.length > 0) {
    for (const { keyOfStored, keyOfFound, continueAs } of rungs) {
      const pool = new Pool(stored, keyOfStored, taken);
      for (const finding of found) {
        if (matches.has(finding)) continue;
        const match = pool.take(keyOfFound(finding));
        if (match) matches.set(finding, continueAs(match, finding));
      }
    }
  }
  return {
    added: found.filter((finding) => !matches.has(finding)),
    continued: [...matches.values()],
    fixed: stored.filter((finding) => !taken.has(finding) && finding.state !== "fixed").map((finding) => change(finding, "fixed", "gone")),
  };
}
