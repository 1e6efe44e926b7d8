import type { Prose, ReportFacts } from "../facts";
import { defineRule } from "../rule";

const CLAUSE = /[^,。;:\n]+/g;
const TITLES = /《[^《》]*》/g;
const MAX_PLACES_SHOWN = 20;
const NOT_HAN = /[^\u4e00-\u9fff]/g;

interface Clause {
  text: string;
  start: number;
  end: number;
}

/**
 * 篇内重复: the same clause stands in the report twice (文字严谨性要求).
 * Left alone: short clauses, tables and their notes, the titles of laws and the body's own name. Clauses that are
 * repeated one after the other are one passage, told once.
 */
export const repeatedWithinReport = defineRule({
  id: "ORI-008",
  name: "repeated-within-report",
  title: { zh: "篇内重复", en: "Intra-document repetition" },
  checks: { zh: "正文中是否有较长的语句一字不差地重复出现。", en: "Whether a longer clause of the prose occurs again word for word." },
  leavesAlone: { zh: "短语、表格及其说明、法规名称和机关名称。", en: "Short phrases, tables and their notes, titles of laws and the body’s own name." },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["practice.wording"],
  thresholds: { fewestHan: { default: 20, min: 8, integer: true, unit: "字", title: { zh: "重复语句的最少字数", en: "The fewest characters of a repeated clause" } } },
  messages: {
    repeated: { zh: "“{quote}”在文中重复出现，共{times}处。", en: "“{quote}” occurs again in the report (places: {times})." },
  },
  remedy: { zh: "“{quote}”在文中重复出现，请删改。", en: "“{quote}” is repeated in the report: please delete or rewrite it." },
  *check(facts, { fewestHan }) {
    const clauses = facts.prose.flatMap(clausesOf);
    const firstAt = new Map<string, number>();
    const passages = new Map<string, { first: Clause; again: Clause[] }>();
    for (let at = 0; at < clauses.length; at++) {
      const clause = clauses[at]!;
      if (clause.text.length < fewestHan) continue;
      const first = firstAt.get(clause.text);
      if (first === undefined) {
        firstAt.set(clause.text, at);
        continue;
      }
      if (weightOf(clause.text, facts) < fewestHan) continue;
      let length = 1;
      while (first + length < at && clauses[at + length] !== undefined && clauses[first + length]!.text === clauses[at + length]!.text) length++;
      const again: Clause = { text: clause.text, start: clause.start, end: clauses[at + length - 1]!.end };
      const known = passages.get(clause.text);
      if (known) known.again.push(again);
      else passages.set(clause.text, { first: { text: clause.text, start: clauses[first]!.start, end: clauses[first + length - 1]!.end }, again: [again] });
      at += length - 1;
    }
    for (const { first, again } of passages.values()) {
      yield {
        outcome: "fail",
        message: "repeated",
        params: { quote: first.text, times: again.length + 1 },
        evidence: [facts.evidence(first.start, first.end), ...again.slice(0, MAX_PLACES_SHOWN - 1).map(({ start, end }) => facts.evidence(start, end))],
        place: first.text,
      };
    }
  },
});

function clausesOf({ text, start }: Prose): Clause[] {
  const clauses: Clause[] = [];
  CLAUSE.lastIndex = 0;
  for (let found = CLAUSE.exec(text); found; found = CLAUSE.exec(text)) {
    const [words] = found;
    if (words.trim() !== "") clauses.push({ text: words, start: start + found.index, end: start + found.index + words.length });
  }
  return clauses;
}

/** Han characters without the words that nobody could put otherwise. */
function weightOf(text: string, { report }: ReportFacts): number {
  const own = report.agency.name === "" ? text : text.replaceAll(report.agency.name, "");
  return own.replace(TITLES, "").replace(NOT_HAN, "").length;
}
