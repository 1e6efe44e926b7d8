import { defineRule } from "../rule";
import { findListed, type ListedPlace } from "../shared/listed-words";

const MAX_PLACES_SHOWN = 20;

/**
 * 机关自定义词表命中: the text has a wording of the office's own list, or one that differs from it in a single character
 * (国办秘函〔2019〕19号；本单位词表). The product ships no list. Left alone: the right wording where it holds the wrong one, lines of the page.
 */
export const listedWording = defineRule({
  id: "SEC-007",
  name: "listed-wording",
  title: { zh: "机关自定义词表命中", en: "Wording on the office's own list" },
  checks: { zh: "文本中是否出现本单位词表所列的不规范表述，或者与之仅一字之差的表述（四字以上）。", en: "Whether the text has a wording of the office’s own list, or one that differs from it in a single character (of four or more)." },
  leavesAlone: { zh: "规范表述本身；页面导航等非报告内容。词表由主管单位维护，默认为空；命中后均须人工核实。", en: "The right wording itself; lines of the page. The office keeps the list, empty by default; every hit is for a person to verify." },
  severity: "critical",
  kind: "review",
  category: "security",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["website2019no19", "practice.wordList"],
  messages: {
    listed: { zh: "“{found}”在本单位词表中，规范表述为“{expected}”{note}，共{times}处，请核实。", en: "“{found}” is on the office’s list; it should read “{expected}”{note} (places: {times}): please verify." },
    similar: {
      zh: "“{found}”与本单位词表所列“{wrong}”仅一字之差，规范表述为“{expected}”{note}，共{times}处，请核实。",
      en: "“{found}” differs in one character from “{wrong}” on the office’s list, which should read “{expected}”{note} (places: {times}): please verify.",
    },
  },
  remedy: { zh: "“{found}”应为“{expected}”，请更正。", en: "“{found}” should read “{expected}”: please correct it." },
  *check(facts, _thresholds, { wordList }) {
    const { text } = facts.clean;
    const told = new Map<string, { found: string; places: [ListedPlace, ...ListedPlace[]] }>();
    for (const place of findListed(text, wordList)) {
      if (facts.chrome.some(({ start, end }) => start <= place.start && place.end <= end)) continue;
      const found = text.slice(place.start, place.end);
      const key = `${place.entry.wrong}/${found}`;
      const known = told.get(key);
      if (known) known.places.push(place);
      else told.set(key, { found, places: [place] });
    }
    for (const [key, { found, places }] of told) {
      const [{ entry, isExact, start, end }, ...others] = places;
      const note = entry.note === undefined || entry.note === "" ? "" : `（${entry.note}）`;
      yield {
        outcome: "review",
        message: isExact ? "listed" : "similar",
        params: { found, wrong: entry.wrong, expected: entry.right, note, times: places.length },
        evidence: [facts.evidence(start, end), ...others.slice(0, MAX_PLACES_SHOWN - 1).map((place) => facts.evidence(place.start, place.end))],
        place: key,
      };
    }
  },
});
