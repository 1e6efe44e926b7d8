import { evidenceAt } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import type { NonEmpty } from "../rule";

const MAX_PLACES_SHOWN = 20;
/** `字(zì)` in the original text, to show where it happens. */
const ANNOTATION = /[\u3400-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/;

/** The places of injected strings, and the first of them in words; null when there are none. */
export function injectedEvidence(facts: ReportFacts): { words: string; times: number; evidence: NonEmpty<Evidence> } | null {
  const [first, ...others] = facts.source.injected;
  if (!first) return null;
  const shown = others.slice(0, MAX_PLACES_SHOWN - 1).map(({ start, end }) => facts.evidence(start, end));
  return { words: first.words, times: others.length + 1, evidence: [facts.evidence(first.start, first.end), ...shown] };
}

/** The first character that carries its reading in brackets, or the place where the document begins. */
export function conversionEvidence(facts: ReportFacts): Evidence {
  const found = ANNOTATION.exec(facts.report.text);
  if (!found) return facts.absenceEvidence();
  return evidenceAt(facts.report, [found.index, found.index + found[0].length]);
}

/** Traditional characters as a share of all Han characters, 0 to 1. */
export function traditionalShare(facts: ReportFacts): number {
  const { traditionalCharacters, hanCharacters } = facts.clean.traces;
  return hanCharacters === 0 ? 0 : traditionalCharacters / hanCharacters;
}

/** 政府网站's own traditional version, as its big5 gateway serves it. */
export const isOfficialTraditionalVersion = (facts: ReportFacts): boolean =>
  facts.source.official === true && /\/big5\/|\/(?:tc|hant|zh-tw|zh-hk)\//i.test(facts.report.source.url ?? "");
