import type { ProseMatch, ReportFacts } from "../facts";
import { defineRule, type Observed } from "../rule";
import { clauseOf, isInTitle } from "../shared/clause";
import { isCopyDoubtful } from "../shared/copy";
import { ownNoun } from "../shared/own-name";
import { MISSPELT, SLIPS } from "./dictionaries/typos";

const MISSPELT_WORDS = new RegExp(Object.keys(MISSPELT).join("|"), "g");
const MAX_PLACES_SHOWN = 20;
const EXACT_THOUGH_ABOUT = /^\d+余$/;

type Typo = Observed<"typo" | "probable" | "aboutExact">;

/**
 * 错别字、叠字、漏字 in the prose (公文文字严谨性要求；国办秘函〔2019〕19号扣分指标).
 * Left alone: tables and headings, which other rules read; names of laws in 《》; words whose neighbours make them sound
 * (为了了解, 目的的, 市政府政府信息公开). The same slip is told once, with all its places. What is merely missing in a
 * doubtful copy is asked about.
 */
export const typo = defineRule({
  id: "CON-007",
  name: "typo",
  title: { zh: "错别字、叠字、漏字", en: "Typos" },
  checks: { zh: "正文中是否有错别字、重复的字词和明显漏掉的字词。", en: "Whether the prose has wrong, doubled or plainly missing words." },
  leavesAlone: {
    zh: "表格和标题（由其他规则检查）、书名号内的名称、因上下文而成立的相同字（为了了解、目的的）。",
    en: "Tables and headings, which other rules read; titles in 《》; words that are sound where they stand (为了了解, 目的的).",
  },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["practice.wording"],
  messages: {
    typo: { zh: "正文中“{found}”应为“{expected}”，共{times}处。", en: "“{found}” in the text should read “{expected}” (places: {times})." },
    probable: { zh: "正文中“{found}”疑应为“{expected}”，请核实，共{times}处。", en: "“{found}” in the text probably should read “{expected}”: please check (places: {times})." },
    aboutExact: {
      zh: "正文中“{found}”在确数之后使用“余”，前后矛盾，共{times}处。",
      en: "“{found}” puts “余” (over) behind an exact number, which contradicts itself (places: {times}).",
    },
  },
  remedy: { zh: "“{found}”应为“{expected}”。", en: "“{found}” should read “{expected}”." },
  *check(facts) {
    const told = new Map<string, { typo: Omit<Typo, "evidence">; hits: [ProseMatch, ...ProseMatch[]] }>();
    for (const { hit, typo: found } of allTypos(facts)) {
      if (isInTitle(hit)) continue;
      const key = `${String(found.params["found"])}→${String(found.params["expected"])}`;
      const known = told.get(key);
      if (!known) told.set(key, { typo: found, hits: [hit] });
      else known.hits.push(hit);
    }
    for (const [place, { typo: found, hits }] of told) {
      const [first, ...others] = hits;
      const shown = others.slice(0, MAX_PLACES_SHOWN - 1).map((hit) => clauseOf(hit).evidence);
      yield { ...found, params: { ...found.params, times: hits.length }, evidence: [clauseOf(first).evidence, ...shown], place };
    }
  },
});

function* allTypos(facts: ReportFacts): Generator<{ hit: ProseMatch; typo: Omit<Typo, "evidence"> }> {
  const { proseText } = facts;
  for (const hit of proseText.search(MISSPELT_WORDS) === -1 ? [] : facts.find(MISSPELT_WORDS)) {
    const found = hit.match[0];
    yield { hit, typo: { outcome: "fail", message: "typo", params: { found, expected: MISSPELT[found]! } } };
  }
  const doubtful = isCopyDoubtful(facts);
  for (const slip of SLIPS) {
    if (slip.sign !== null && !proseText.includes(slip.sign)) continue;
    for (const hit of facts.find(slip.pattern)) {
      const words = hit.match[0];
      const isQuestion = slip.isQuestion === true || (slip.isOmission === true && doubtful);
      const expected = slip.expected.replace("{own}", ownNoun(facts.report.agency)).replace("$1", hit.match[1] ?? "");
      yield {
        hit,
        typo: {
          outcome: isQuestion ? "review" : "fail",
          message: EXACT_THOUGH_ABOUT.test(words) ? "aboutExact" : isQuestion ? "probable" : "typo",
          params: { found: slip.found?.replace("$1", hit.match[1] ?? "") ?? words, expected },
          ...(slip.severity && { severity: slip.severity }),
        },
      };
    }
  }
}
