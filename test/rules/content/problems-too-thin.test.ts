import { problemsTooThin } from "../../../lib/rules/content/problems-too-thin";
import { testRule } from "../../support/rule-tester";

const problems = (text: string) => ({ sections: { problems: text } });
const PROBLEM = "存在的问题：一是公开时效有待加强，部分信息发布不及时；二是解读形式较为单一，图表解读偏少，群众看不懂、用不上的情况仍然存在，与群众期待相比还有差距。";
const MEASURE = "改进措施：一是完善内部流转时限，明确专人催办；二是增加图表解读，邀请群众代表试读。";

testRule(problemsTooThin, {
  fires: [
    { title: "no problems, it says", example: { zh: "第五部分写“暂无”", en: "Section five says there are no problems" }, report: problems("暂无。"), findings: [{ message: "none", severity: "major" }] },
    { title: "a few words", example: { zh: "寥寥数语", en: "A few words" }, report: problems("公开不够及时，下一步将改进。"), findings: [{ message: "thin", severity: "major" }] },
    { title: "measures without a problem", report: problems("下一步将加强学习培训，健全工作机制。".repeat(8)), findings: [{ message: "noProblem", outcome: "review" }] },
    { title: "problems without a measure", report: problems("公开时效不够，形式单一，渠道不多，内容不全面，群众了解不足。".repeat(4)), findings: [{ message: "noMeasure", outcome: "review" }] },
    { title: "nothing on last year's problems", report: problems(PROBLEM + MEASURE), findings: [{ message: "noFollowUp", severity: "info" }] },
  ],
  silent: [
    { title: "problems, measures and what became of last year's", example: { zh: "问题、措施和上年整改情况齐全", en: "Problems, measures and what became of last year’s" }, report: problems(`针对上年存在的问题，已整改到位。${PROBLEM}${MEASURE}`) },
    { title: "measures in other words", report: problems("去年的问题已整改。公开时效不够，形式单一，渠道不多，内容不全面，群众了解不足，解读偏少，互动停留在单向发布，检索不便，回应不够主动，对此拟从以下几方面着手：专人催办，配发图解，增设查阅点，邀请群众代表试读，按季抽查台账。") },
    { title: "last year is called by its number", report: problems(`2022年提出的两项问题均已解决。${PROBLEM}${MEASURE}`) },
    { title: "the first report in the new format has no last one to answer to", report: { year: 2019, ...problems(PROBLEM + MEASURE) } },
  ],
  notAssessed: [{ title: "the section is missing", report: { sections: { problems: null } }, reason: "section-absent", where: "problems" }],
  inapplicable: [{ title: "2017", report: { year: 2017, ...problems("无。") } }],
});
