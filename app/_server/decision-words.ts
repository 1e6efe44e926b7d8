import type { AssignmentResult } from "../../lib/audit/assign-findings";
import type { DecisionResult, OvertakenFinding } from "../../lib/audit/decide-findings";
import { DISMISSAL_REASONS, isDismissalReason, type Verb } from "../../lib/findings/transitions";
import type { Language } from "../../lib/rules/rule";
import { formatMoment } from "../_i18n/format";
import type { Translate } from "../_i18n/translate";

/** Sentences one after the other; Chinese has no blank between them. */
const joined = (sentences: readonly (string | null)[], language: Language): string => sentences.filter((sentence) => sentence !== null).join(language === "zh" ? "" : " ");

function overtakenWords(t: Translate, language: Language, { state, reason, by, at }: OvertakenFinding): string {
  const moment = at === null ? "" : formatMoment(at, language);
  if (by === null) return t(state === "fixed" ? "decision.overtaken.fixed" : "decision.overtaken.byAudit", { at: moment });
  const why = reason !== null && isDismissalReason(reason) ? DISMISSAL_REASONS[reason][language] : "—";
  return t(`decision.overtaken.${state}`, { by, at: moment, reason: why });
}

/** What became of a decision, in the reader's language: of a single finding who was faster and when, of a set how many. */
export function decisionWords(t: Translate, language: Language, verb: Verb, { decided, unchanged, overtaken, refused }: DecisionResult): string {
  const [first] = overtaken;
  if (first && decided.length + unchanged.length + overtaken.length + refused.length === 1) return overtakenWords(t, language, first);
  if (decided.length === 1 && unchanged.length + overtaken.length + refused.length === 0) return t(verb === "reopen" ? "decision.undone" : "decision.decided");
  if (decided.length + unchanged.length + overtaken.length === 0 && refused.length === 1) return t("decision.failed");
  return joined([
    t("decision.decidedCount", { count: decided.length }),
    unchanged.length === 0 ? null : t("decision.sameCount", { count: unchanged.length }),
    overtaken.length === 0 ? null : t("decision.overtakenCount", { count: overtaken.length }),
    refused.length === 0 ? null : t("decision.refusedCount", { count: refused.length }),
  ], language);
}

/** What became of an assignment, in the reader's language. @param name of who it was for; null for nobody */
export function assignmentWords(t: Translate, language: Language, name: string | null, { assigned, unchanged, overtaken, beyond, refused, isKnown }: AssignmentResult): string {
  if (!isKnown) return t("triage.unknownReviewer");
  return joined([
    assigned.length === 0 && unchanged.length + overtaken.length + beyond.length + refused.length > 0 ? null : name === null ? t("triage.takenBack", { count: assigned.length }) : t("triage.assigned", { count: assigned.length, name }),
    unchanged.length === 0 ? null : t("triage.sameAlready", { count: unchanged.length }),
    overtaken.length === 0 ? null : t("triage.reassigned", { count: overtaken.length }),
    beyond.length === 0 ? null : t("triage.beyond", { count: beyond.length, name: name ?? "—" }),
    refused.length === 0 ? null : t("triage.notAssigned", { count: refused.length }),
  ], language);
}
