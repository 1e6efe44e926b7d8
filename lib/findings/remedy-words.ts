import type { Bilingual, Language } from "../report/language";
import type { FindingState } from "./reconcile";

const IF_CONFIRMED: Bilingual = { zh: "如经核实，", en: "If this is confirmed: " };

/** Whether a finding is still a question: nobody has confirmed it, so nothing may be demanded yet. */
const isQuestion = ({ outcome, state }: { outcome: "fail" | "review"; state?: FindingState }): boolean => outcome === "review" && state !== "confirmed";

/** What a remedy tells the office before it speaks to the body: （移交线索）. */
const NOTE = /^(?:（[^）]*）|\([^)]*\) ?)/;

/**
 * A remedy as it is shown: that of a question says first that it holds only if the question is confirmed. Pure.
 * @param remedy in the language; an empty one stays empty
 */
export function remedyWords(finding: { outcome: "fail" | "review"; state?: FindingState }, remedy: string, language: Language): string {
  if (remedy === "" || !isQuestion(finding)) return remedy;
  const note = NOTE.exec(remedy)?.[0] ?? "";
  return note + IF_CONFIRMED[language] + remedy.slice(note.length);
}
