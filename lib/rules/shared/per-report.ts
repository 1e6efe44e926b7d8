import type { ReportFacts } from "../facts";

/** A fact that several rules need, derived when the first of them asks for it and kept as long as the report's facts. */
export function perReport<T extends object>(derive: (facts: ReportFacts) => T): (facts: ReportFacts) => T {
  const known = new WeakMap<ReportFacts, T>();
  return (facts) => {
    const kept = known.get(facts);
    if (kept !== undefined) return kept;
    const derived = derive(facts);
    known.set(facts, derived);
    return derived;
  };
}
