import type { ReportFacts } from "../facts";
import { cellEvidence } from "../evidence";
import type { Evidence } from "../finding";
import type { NonEmpty, Unassessed } from "../rule";
import { perReport } from "./per-report";
import { causesOf, type Cause } from "./requests-causes";
import { requestsIdentities, type Reckoned, type Unreckoned } from "./requests-identities";

/** What the identities of table 三 say of one report. */
export interface RequestsBalance {
  causes: readonly Cause[];
  unreckoned: readonly Unreckoned[];
}

/** The broken identities of table 三 by cause, and those that cannot be judged; reckoned once for each report. */
export const requestsBalance = perReport((facts): RequestsBalance => {
  const { reckoned, unreckoned } = requestsIdentities(facts.report);
  return { causes: causesOf(reckoned), unreckoned };
});

/** Whether an identity belongs to a rule. */
type Concern = (identity: { kind: Reckoned["kind"]; where: string }) => boolean;

/** The causes that a rule reports: those whose gravest identity is its own. */
export const causesLedBy = (facts: ReportFacts, concern: Concern): Cause[] => requestsBalance(facts).causes.filter(({ identities: [lead] }) => concern(lead));

/** What a rule could not judge: each of its identities with the reason. */
export function unassessedOf(facts: ReportFacts, concern: Concern): Unassessed[] {
  return requestsBalance(facts).unreckoned.filter(concern).map(({ reason, where }) => ({ outcome: "notAssessed", reason, where }));
}

/** A broken identity is a failure unless a cell in it was recovered rather than read. */
export const outcomeOf = ({ identities }: Cause): "fail" | "review" => (identities.some(({ inferred }) => inferred) ? "review" : "fail");

/** The cells of a cause: the suspect, the whole gravest identity, and of the others what is not zero. */
export function causeEvidence(facts: ReportFacts, { identities: [lead, ...others], suspect }: Cause): NonEmpty<Evidence> {
  const sums = lead.kind === "intake" ? lead.terms : [...lead.terms.filter(({ sign }) => sign < 0), ...lead.terms.filter(({ sign }) => sign > 0)];
  const rest = others.flatMap(({ kind, terms }) => terms.filter(({ value, sign }) => value !== 0 || (kind !== "intake" && sign < 0)));
  const cells = new Set([...(suspect ? [suspect.cell] : []), ...sums.map(({ cell }) => cell), ...rest.map(({ cell }) => cell)]);
  const [first, ...more] = [...cells].map((cell) => cellEvidence(facts.report, "requests", cell));
  if (!first) throw new Error(`the identity ${lead.kind}:${lead.where} has no cells`);
  return [first, ...more];
}

/** The numbers of the official identity in one column. */
export function intakeNumbers({ terms, delta }: Reckoned) {
  const [newReceived = 0, carriedOver = 0, handled = 0, carriedForward = 0] = terms.map(({ value }) => value);
  const intake = newReceived + carriedOver;
  const outgoing = handled + carriedForward;
  return { newReceived, carriedOver, handled, carriedForward, delta, intake, outgoing, gap: Math.abs(delta), equation: `${newReceived} + ${carriedOver} = ${intake} ≠ ${handled} + ${carriedForward} = ${outgoing}` };
}

/** The parts of a sum, the total stated, and the difference; parts of zero are left out of long sums. */
export function sumNumbers({ kind, terms, delta }: Reckoned) {
  const parts = terms.filter(({ sign }) => sign > 0).map(({ value }) => value);
  const total = terms.find(({ sign }) => sign < 0)!.value;
  const sum = total + delta;
  const shown = kind === "row" ? parts : parts.filter((part) => part !== 0);
  const left = shown.length > 1 ? `${shown.join(" + ")} = ${sum}` : String(sum);
  return { sum, total, delta, gap: Math.abs(delta), equation: `${left} ≠ ${total}` };
}

/** The differences of several sums, or the one that they share. */
export function gapsOf(numbers: readonly { gap: number }[]): number[] {
  const gaps = numbers.map(({ gap }) => gap);
  return new Set(gaps).size === 1 ? gaps.slice(0, 1) : gaps;
}

/** The suspect cell as parameters of a message; empty without one. */
export const suspectParams = ({ suspect }: Cause): Record<string, string | number> => (suspect ? { suspect: suspect.cell, stated: suspect.stated, shouldBe: suspect.shouldBe } : {});
