import type { Bilingual } from "../report/language";
import type { Decision, FindingState } from "./reconcile";

/** What a person does with a finding; `reopen` takes a decision back. */
export const VERBS = ["confirm", "dismiss", "reopen"] as const;
export type Verb = (typeof VERBS)[number];

/** Why a finding is dismissed. */
export const DISMISSAL_REASONS = {
  falsePositive: { zh: "误报", en: "false alarm" },
  otherScope: { zh: "口径差异", en: "counted otherwise" },
  notApplicable: { zh: "不适用", en: "does not apply" },
  misread: { zh: "解析错误", en: "misread" },
  explained: { zh: "已说明", en: "explained" },
} as const satisfies Record<string, Bilingual>;
export type DismissalReason = keyof typeof DISMISSAL_REASONS;
/** Tells a reason from any other word. */
export const isDismissalReason = (word: string): word is DismissalReason => word in DISMISSAL_REASONS;

/** The state that each verb leads to; what is not here cannot be done. What is fixed is decided by audits alone. */
const TRANSITIONS: Readonly<Record<FindingState, Partial<Record<Verb, FindingState>>>> = {
  open: { confirm: "confirmed", dismiss: "dismissed" },
  confirmed: { dismiss: "dismissed", reopen: "open" },
  dismissed: { confirm: "confirmed", reopen: "open" },
  fixed: {},
};

export interface DecisionRequest {
  verb: Verb;
  /** Needed to dismiss. */
  reason: DismissalReason | null;
  note: string;
}
export interface Decided {
  state: FindingState;
  decision: Decision | null;
}

/**
 * Where a decision leads. Pure.
 * @returns the new state and decision; `unchanged` when it is so already; null when it cannot be done from there
 */
export function decide(state: FindingState, { verb, reason }: Pick<DecisionRequest, "verb" | "reason">): Decided | "unchanged" | null {
  const to = TRANSITIONS[state][verb];
  if (to === undefined) return (verb === "confirm" && state === "confirmed") || (verb === "dismiss" && state === "dismissed") || (verb === "reopen" && state === "open") ? "unchanged" : null;
  if (verb === "dismiss" && reason === null) return null;
  return { state: to, decision: to === "confirmed" || to === "dismissed" ? to : null };
}
