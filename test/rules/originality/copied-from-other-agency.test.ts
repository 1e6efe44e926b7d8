import { copiedFromOtherAgency } from "../../../lib/rules/originality/copied-from-other-agency";
import { problems, sentences } from "../../similarity/reports";
import type { ReportInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const text = (overview: string, section5: string): Pick<ReportInput, "sections"> => ({ sections: { overview, problems: section5 } });
const WORDS = text(sentences(16, "source"), problems("source"));
const other = (name: string, input: ReportInput = WORDS): ReportInput => ({ agency: { name: `松桐县${name}`, region: "松桐县", regionCode: "999902" }, ...input });
const own = (input: ReportInput = WORDS): ReportInput => ({ publishedOn: "2024-01-25", ...input });
const EARLY = { ...WORDS, publishedOn: "2024-01-10" };
const withRun = (seed: string): Pick<ReportInput, "sections"> => text(`${sentences(5, "source")}${sentences(24, seed)}`, problems(seed));
/** Nine bodies of the prefecture have three sentences each of the report, and never two that stand together there. */
const STOCK = [..."子丑寅卯辰巳午未申"];
const stockOf = (name: string): string[] => sentences(3, name).split(/(?<=。)/).filter((sentence) => sentence !== "");
const scattered = [0, 1, 2].flatMap((turn) => STOCK.map((name) => stockOf(name)[turn]!)).join("");
const withStock = text(`${sentences(5, "source")}${scattered}`, problems("mine"));
const stockHolders = STOCK.map((name) => other(`${name}局`, { ...text(`${stockOf(name).join("")}${sentences(24, `${name}own`)}`, problems(name)), publishedOn: "2024-01-10" }));
const RUN_OF_MANY = STOCK.map((name) => other(`${name}局`, { ...text(`${sentences(5, "source")}${sentences(24, `${name}own`)}`, problems(name)), publishedOn: "2024-01-10" }));
const short = (words: string): Pick<ReportInput, "sections"> => text(words, "无。");

testRule(copiedFromOtherAgency, {
  fires: [
    { title: "the whole text of a report that was published before", example: { zh: "全文与先公布的他机关年报相同", en: "The whole text of a report published before" }, report: own(), context: { corpus: [other("水务局", EARLY)] }, findings: [{ message: "earlier", params: { other: "松桐县水务局", otherYear: 2023, percent: 100, sections: ["overview", "problems"] } }] },
    { title: "of a report on the year before, whatever the days", report: WORDS, context: { corpus: [other("水务局", { ...WORDS, year: 2022 })] }, findings: [{ message: "earlier", params: { otherYear: 2022 } }] },
    { title: "nobody knows which came first", example: { zh: "先后不明，只作提问", en: "Nobody knows which came first: a question only" }, report: WORDS, context: { corpus: [other("水务局")] }, findings: [{ message: "same", outcome: "review" }] },
    { title: "both on the same day", report: own(), context: { corpus: [other("水务局", { ...WORDS, publishedOn: "2024-01-25" })] }, findings: [{ message: "same", outcome: "review" }] },
    { title: "the first of several is named", report: own(), context: { corpus: [other("林业局", { ...WORDS, publishedOn: "2024-01-20" }), other("水务局", EARLY)] }, findings: [{ message: "earlier", params: { other: "松桐县水务局" } }] },
    { title: "a long run in a text of its own", report: own(withRun("mine")), context: { corpus: [other("水务局", EARLY)] }, findings: [{ message: "passage", severity: "minor" }] },
    { title: "a long run that one body has, beside stock phrases that many have", report: own(withStock), context: { corpus: [other("水务局", { ...text(`${sentences(5, "source")}${sentences(24, "theirs")}`, problems("theirs")), publishedOn: "2024-01-10" }), ...stockHolders] }, findings: [{ message: "passage", severity: "minor", params: { other: "松桐县水务局" } }] },
    { title: "a long run that nine bodies have", report: own(withRun("mine")), context: { corpus: RUN_OF_MANY }, findings: [{ message: "template", severity: "minor", outcome: "review" }] },
    { title: "the same, undated", report: withRun("mine"), context: { corpus: [other("水务局")] }, findings: [{ message: "samePassage", severity: "minor", outcome: "review" }] },
    { title: "nine bodies of the prefecture have it", example: { zh: "同一地区多个机关共用的模板", en: "A template shared by nine bodies of the prefecture" }, report: own(), context: { corpus: [..."子丑寅卯辰巳午未申"].map((name) => other(`${name}局`, EARLY)) }, findings: [{ message: "template", severity: "minor", outcome: "review", params: { sharers: 8 } }] },
    { title: "a whole county has it", report: own(), context: { corpus: [..."子丑寅卯辰巳午未申酉戌亥甲乙丙丁"].map((name) => other(`${name}局`, EARLY)) }, findings: [{ message: "template", severity: "minor", outcome: "review" }] },
    { title: "two thirds are another's", report: own(text(`${sentences(16, "source")}${sentences(8, "mine")}`, problems("source"))), context: { corpus: [other("水务局", { ...text(`${sentences(16, "source")}${sentences(30, "theirs")}`, problems("source")), publishedOn: "2024-01-10" })] }, findings: [{ message: "earlier", severity: "minor" }] },
    { title: "a short text, sentence by sentence", report: own(short(sentences(4, "brief"))), context: { corpus: [other("水务局", { ...short(sentences(4, "brief")), publishedOn: "2024-01-10" })] }, findings: [{ message: "earlier" }] },
  ],
  silent: [
    { title: "words of its own", example: { zh: "文字为本机关自拟", en: "Words of its own" }, report: own(text(sentences(16, "mine"), problems("mine"))), context: { corpus: [other("水务局", EARLY)] } },
    { title: "the other was published later", report: { ...WORDS, publishedOn: "2024-01-05" }, context: { corpus: [other("水务局", EARLY)] } },
    { title: "a government's own office", example: { zh: "本级政府与其办公室", en: "A government’s own office" }, report: { ...own(), agency: { name: "青禾县人民政府办公室", kind: "office" } }, context: { corpus: [{ ...EARLY, agency: { name: "青禾县人民政府", kind: "government" } }] } },
    { title: "a body that has become part of it", report: own(), context: { corpus: [other("水务局", { ...WORDS, year: 2022 })], predecessors: ["松桐县水务局"] } },
    { title: "words that the body had used before the other did", report: own(), context: { corpus: [other("水务局", EARLY), { ...WORDS, year: 2022 }] } },
    { title: "nothing in common but prescribed wording", example: { zh: "只有规定表述相同", en: "Nothing in common but prescribed wording" }, report: own(short("全年未收到政府信息公开申请，没有因政府信息公开被申请行政复议、提起行政诉讼的情况。")), context: { corpus: [other("水务局", { ...short("全年未收到政府信息公开申请，没有因政府信息公开被申请行政复议、提起行政诉讼的情况。"), publishedOn: "2024-01-10" })] } },
    { title: "nobody else's report is there", report: own(), context: { corpus: [] } },
    { title: "a profile that asks for more", report: own(text(`${sentences(16, "source")}${sentences(8, "mine")}`, problems("source"))), context: { corpus: [other("水务局", EARLY)] }, profile: { version: "t", rules: { "ORI-001": { thresholds: { low: 95, high: 95, highOfBoth: 95, run: 5000 } } } } },
  ],
  notAssessed: [
    { title: "there is nothing to compare with", report: own(), reason: "corpus-absent" },
    { title: "the body is not known", report: { ...own(), agency: { name: "" } }, context: { corpus: [] }, reason: "agency-unknown" },
  ],
  inapplicable: [{ title: "2017", report: { ...WORDS, year: 2017 }, context: { corpus: [] } }],
});
