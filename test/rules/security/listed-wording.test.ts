import type { RuleProfile } from "../../../lib/rules/profile";
import { profileContentSchema } from "../../../lib/rules/profile-content";
import { listedWording } from "../../../lib/rules/security/listed-wording";
import { testRule } from "../../support/rule-tester";

const { wordList = [] } = profileContentSchema.parse({
  rules: {},
  wordList: [
    { wrong: "人民满意政付", right: "人民满意政府" },
    { wrong: "政务新媒介", right: "政务新媒体", note: "见本办用语规范" },
    { wrong: "新媒体", right: "政务新媒体" },
    { wrong: "贫困户", right: "脱贫户" },
    { wrong: "營商環景", right: "营商环境" },
  ],
});
const profile: RuleProfile = { version: "office-1", rules: {}, wordList };
const said = (overview: string) => ({ report: { sections: { overview } }, profile });

testRule(listedWording, {
  fires: [
    { title: "a listed wording", example: { zh: "词表所列表述", en: "A wording on the list" }, ...said("建设人民满意政付。"), findings: [{ message: "listed", params: { found: "人民满意政付", expected: "人民满意政府", times: 1 }, quote: "人民满意政付" }] },
    { title: "with the office's note, twice", ...said("运用政务新媒介。政务新媒介。"), findings: [{ message: "listed", params: { note: "（见本办用语规范）", times: 2 } }] },
    { title: "one character replaced", example: { zh: "与词表所列仅一字之差", en: "One character differs from the list" }, ...said("建设人民满意改付。"), findings: [{ message: "similar", params: { found: "人民满意改付", wrong: "人民满意政付" } }] },
    { title: "one character left out within", ...said("运用政新媒介。"), findings: [{ message: "similar", params: { found: "政新媒介" } }] },
    { title: "one character put in within", ...said("建设人民很满意政付。"), findings: [{ message: "similar", params: { found: "人民很满意政付" } }] },
    { title: "a short wording, exactly", ...said("走访贫困户。"), findings: [{ message: "listed" }] },
    { title: "listed in traditional characters", ...said("优化营商环景。"), findings: [{ message: "listed", params: { expected: "营商环境" } }] },
    { title: "in a heading", report: { ...said("说明。").report, headings: { disclosure: "政务新媒介" } }, profile, findings: [{ message: "listed" }] },
  ],
  silent: [
    { title: "the right wording, though it differs in one character only", example: { zh: "规范表述本身", en: "The right wording itself" }, ...said("建设人民满意政府，运用政务新媒体。") },
    { title: "the wrong wording within the right one", example: { zh: "不规范表述包含在规范表述之中", en: "The wrong wording within the right one" }, ...said("运用政务新媒体。") },
    { title: "a short wording that differs", ...said("走访贫因户。") },
    { title: "words across punctuation", example: { zh: "标点两侧的字不相连", en: "Characters on both sides of punctuation" }, ...said("运用政务新，媒介多样。") },
    { title: "no list", report: { sections: { overview: "建设人民满意政付。" } } },
  ],
  notAssessed: { never: "a text can always be searched" },
});
