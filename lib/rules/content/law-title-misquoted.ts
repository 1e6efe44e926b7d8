import type { ReportFacts } from "../facts";
import { defineRule, type Observed } from "../rule";
import { isCopyDoubtful } from "../shared/copy";
import { lacksOnly, nearest } from "../shared/wording";
import { CITED_TITLES, KNOWN_NUMBERS } from "./dictionaries/law-titles";

const INNER_TITLE = /[《〈]([^《》〈〉]{4,60})[》〉]/g;
const OUTER_TITLE = /《((?:[^《》]|《[^《》]{1,60}》){6,100})》/g;
const ISSUED_WITHOUT_KIND = /^(.{0,40}?)关于(?:印发|转发|公布)(?!.*(?:通知|的函|意见|决定|公告|批复|通告|命令|的令)(?:\(.{0,30}\))?$).{4,}$/s;
const NATIONAL_ISSUER = /^(?:国务院|国办|中共中央|中办)/;
const NUMBERED_TITLE = /[《〈]([^《》〈〉]{4,60})[》〉](?:的?通知》?)?\((?:中华人民共和国)?(国务院令|国令|国办公?开?办?函)([^()\n]{3,14}号)\)/g;
const WRONG_BRACKETS = /(?:[国中]办?发|[国中]办?函|国办公开办函|国办秘函|[一-鿿]{1,4}[办发])(?:\[20\d\d\]|\(20\d\d\)|【20\d\d】)第?\d{1,4}号/g;
/** What all of them have; most texts have none. */
const YEAR_IN_WRONG_BRACKETS = /[[(【]20\d\d[\])】]/;

const MAX_PLACES_SHOWN = 20;

type Misquoted = Observed<"title" | "similar" | "kindMissing" | "number" | "brackets">;

/**
 * 法规或文件名称、文号引用错误: a title in 《》 or a document number is not what it is called (发布内容不准确).
 * Left alone: abbreviations such as 《条例》, nested 〈〉, titles that resemble none of the list, and brackets of
 * document numbers in texts whose whole punctuation was narrowed by an extractor.
 */
export const lawTitleMisquoted = defineRule({
  id: "CON-003",
  name: "law-title-misquoted",
  title: { zh: "法规或文件名称、文号引用错误", en: "Law/document title or number misquoted" },
  checks: {
    zh: "书名号内的法规、文件名称是否与正式名称一致，“关于印发……”是否缺少文种，文号及其括号是否规范。",
    en: "Whether the titles of laws and documents in 《》 are the official ones, whether “关于印发…” lacks its kind of document, and whether document numbers are right.",
  },
  leavesAlone: {
    zh: "《条例》等简称、书名号内的尖括号、名录以外的地方文件名称；标点被整体转换为半角的文本中的文号括号。",
    en: "Abbreviations such as 《条例》, nested 〈〉, local titles outside the list; brackets of numbers in texts with narrowed punctuation throughout.",
  },
  severity: "major",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    title: { zh: "法规、文件名称《{found}》引用有误，正式名称为《{expected}》。", en: "The title 《{found}》 is misquoted: it is 《{expected}》." },
    similar: { zh: "文件名称《{found}》与《{expected}》相近，如所指为后者，请核实更正。", en: "The title 《{found}》 is close to 《{expected}》: please check whether that one is meant." },
    kindMissing: { zh: "文件名称《{found}》缺少文种，应为《{expected}》。", en: "The title 《{found}》 lacks its kind of document: it should read 《{expected}》." },
    number: { zh: "文号“{found}”与该文件不符，应为“{expected}”。", en: "The number “{found}” is not that document’s: it should be “{expected}”." },
    brackets: { zh: "文号“{found}”未使用六角括号，应为“{expected}”。", en: "The document number “{found}” needs hexagonal brackets: “{expected}”." },
  },
  remedy: { zh: "“{found}”名称有误，应为“{expected}”。", en: "“{found}” is wrong: it should be “{expected}”." },
  *check(facts) {
    const doubtful = isCopyDoubtful(facts);
    const seen = new Map<string, Misquoted>();
    for (const finding of [...titles(facts, doubtful), ...kinds(facts, doubtful), ...numbers(facts, doubtful), ...brackets(facts)]) {
      const found = String(finding.params["found"]);
      const known = seen.get(found);
      if (!known) seen.set(found, finding);
      else if (known.evidence.length < MAX_PLACES_SHOWN) seen.set(found, { ...known, evidence: [known.evidence[0], ...known.evidence.slice(1), ...finding.evidence] });
    }
    yield* seen.values();
  },
});

const misquoted = (message: Misquoted["message"], found: string, expected: string, evidence: Misquoted["evidence"], more: Partial<Misquoted> = {}): Misquoted => ({
  outcome: "fail",
  message,
  params: { found, expected },
  evidence,
  place: `${message}/${found}`,
  ...more,
});

/** What is merely missing may have been lost by the copy. */
const outcomeOf = (found: string, expected: string, doubtful: boolean): "fail" | "review" => (doubtful && lacksOnly(found, expected) ? "review" : "fail");

function* titles(facts: ReportFacts, doubtful: boolean): Generator<Misquoted> {
  for (const hit of facts.find(INNER_TITLE)) {
    const found = hit.match[1]!.replaceAll("\n", "");
    const candidates = CITED_TITLES.filter(({ resembles }) => resembles.test(found));
    if (candidates.some(({ title, accepted }) => found.endsWith(title) || accepted.includes(found))) continue;
    const { wording, distance } = nearest(found, candidates.map(({ title }) => title));
    const meant = candidates.find(({ title, maxDistance }) => title === wording && distance <= maxDistance);
    if (!meant) continue;
    if (meant.isQuestion) yield misquoted("similar", found, wording, [hit.evidence()], { outcome: "review", severity: "minor" });
    else yield misquoted("title", found, wording, [hit.evidence()], { outcome: outcomeOf(found, wording, doubtful) });
  }
}

function* kinds(facts: ReportFacts, doubtful: boolean): Generator<Misquoted> {
  for (const hit of facts.find(OUTER_TITLE)) {
    const found = hit.match[1]!.replaceAll("\n", "");
    const issued = ISSUED_WITHOUT_KIND.exec(found);
    if (!issued) continue;
    const severity = NATIONAL_ISSUER.test(issued[1]!) ? "minor" : "info";
    yield misquoted("kindMissing", found, `${found}的通知`, [hit.evidence()], { outcome: doubtful ? "review" : "fail", severity });
  }
}

function* numbers(facts: ReportFacts, doubtful: boolean): Generator<Misquoted> {
  for (const hit of facts.find(NUMBERED_TITLE)) {
    const [title, prefix, number] = [hit.match[1]!, hit.match[2]!, hit.match[3]!];
    const known = KNOWN_NUMBERS.find((entry) => title.endsWith(entry.named) && entry.prefix.split("|").includes(prefix));
    if (!known || known.numbers.includes(number) || !/^(?:第\d+|〔\d{4}〕\d+)号$/.test(number)) continue;
    const expected = known.numbers[0]!;
    yield misquoted("number", prefix + number, prefix + expected, [hit.evidence()], { outcome: outcomeOf(number, expected, doubtful), severity: "minor" });
  }
}

function* brackets(facts: ReportFacts): Generator<Misquoted> {
  const isNarrowed = !/[，（]/.test(facts.report.text);
  if (isNarrowed || !YEAR_IN_WRONG_BRACKETS.test(facts.clean.text)) return;
  for (const hit of facts.find(WRONG_BRACKETS)) {
    const found = hit.match[0];
    yield misquoted("brackets", found, found.replace(/[[(【](20\d\d)[\])】]/, "〔$1〕"), [hit.evidence()], { severity: "minor" });
  }
}
