import type { ProseMatch, ReportFacts } from "../facts";
import { defineRule } from "../rule";

const ASCII_STOP = /(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff“《]|\n|$)/g;
const DOUBLED = /[,;:、][,;:、。]|。[,;:、。](?!。)/g;
const BRACKET = /[《》]/g;
/** Titles that pair without another inside. */
const TITLES = /《[^《》]*》/g;
const BETWEEN_TITLES = /》、《/g;
/** Below this share of full stops an extractor has changed them all. */
const MAX_ASCII_SHARE = 0.2;
const MAX_PLACES_SHOWN = 10;
const CHARS_ASIDE = 8;

/**
 * 标点及格式差错 (GB/T 15834—2011).
 * Left alone: half-width commas and brackets, and full stops that are ASCII throughout, which extractors make; numbers of lists; blanks.
 */
export const punctuationSlip = defineRule({
  id: "CON-008",
  name: "punctuation-slip",
  title: { zh: "标点及格式差错", en: "Punctuation/format slips" },
  checks: { zh: "汉字后误用英文句点、标点重复、书名号之间使用顿号、书名号不成对。", en: "ASCII stops behind Chinese characters, doubled punctuation, 、 between titles, unpaired 《》." },
  leavesAlone: { zh: "半角逗号、括号等采集转换造成的全文性差异，列表序号，空格。", en: "Half-width punctuation throughout, which extractors make; numbers of lists; blanks." },
  severity: "info",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["punctuation"],
  messages: {
    asciiStop: { zh: "汉字之后误用英文句点，共{times}处。", en: "ASCII full stops stand behind Chinese characters (places: {times})." },
    doubled: { zh: "标点符号重复，共{times}处。", en: "Punctuation is doubled (places: {times})." },
    betweenTitles: { zh: "并列的书名号之间不用顿号，共{times}处。", en: "There is no 、 between titles in 《》 (places: {times})." },
    unpaired: { zh: "书名号不成对，共{times}处。", en: "《 and 》 do not pair (places: {times})." },
  },
  remedy: { zh: "请按照《标点符号用法》规范标点符号使用。", en: "Please correct the punctuation by GB/T 15834." },
  *check(facts) {
    const ascii = facts.find(ASCII_STOP);
    const fullStops = ascii.length === 0 ? 0 : facts.find(/。/g).length;
    const kinds = [
      ["asciiStop", ascii.length <= (ascii.length + fullStops) * MAX_ASCII_SHARE ? ascii : []],
      ["doubled", facts.find(DOUBLED)],
      ["betweenTitles", facts.find(BETWEEN_TITLES)],
    ] as const;
    for (const [message, hits] of kinds) {
      const [first, ...others] = hits.slice(0, MAX_PLACES_SHOWN).map(clauseEvidence);
      if (first) yield { outcome: "fail", message, params: { times: hits.length }, evidence: [first, ...others], place: message };
    }
    const [shown, ...others] = unpairedBrackets(facts);
    if (shown) yield { outcome: "fail", message: "unpaired", params: { times: others.length + 1 }, evidence: [clauseEvidence(shown)], place: "unpaired" };
  },
});

/** The words on either side of a sign, within its line. */
function clauseEvidence(hit: ProseMatch): ReturnType<ProseMatch["evidence"]> {
  const { index, input, 0: words } = hit.match;
  const from = Math.max(0, index - CHARS_ASIDE);
  const before = input.slice(from, index).lastIndexOf("\n");
  const after = input.slice(index + words.length, index + words.length + CHARS_ASIDE).search(/\n/);
  return hit.evidence(from + before + 1 - index, words.length + (after === -1 ? Math.min(CHARS_ASIDE, input.length - index - words.length) : after));
}

function unpairedBrackets(facts: ReportFacts): ProseMatch[] {
  if (!facts.proseText.replace(TITLES, "").match(BRACKET)) return [];
  const open: ProseMatch[] = [];
  const unpaired: ProseMatch[] = [];
  for (const hit of facts.find(BRACKET)) {
    if (hit.match[0] === "《") open.push(hit);
    else if (!open.pop()) unpaired.push(hit);
  }
  return [...unpaired, ...open];
}
