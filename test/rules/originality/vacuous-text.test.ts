import { vacuousText } from "../../../lib/rules/originality/vacuous-text";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });
const EMPTY = [
  "政府信息公开工作是建设法治政府的重要内容，对于保障公众知情权、参与权、表达权和监督权具有十分重要的意义，必须高度重视、常抓不懈。",
  "公开内容不断丰富，公开形式不断创新，公开渠道不断拓宽，公开质量不断提高，为经济社会发展营造了良好的信息环境和舆论环境。",
  "工作机制不断健全，队伍建设不断加强，服务水平不断提升，有效促进了政府职能转变，进一步密切了政府与群众之间的联系。",
];

testRule(vacuousText, {
  fires: [
    { title: "an onlooker speaks", example: { zh: "以旁观者口吻叙述", en: "An onlooker speaks" }, report: overview("2023年，我局公开信息86条。一些地区在公开工作中还存在重形式、轻内容的现象。"), findings: [{ message: "onlooker", outcome: "review" }] },
    { title: "three paragraphs that could be anybody's", example: { zh: "连续三段无本机关事实", en: "Three paragraphs that could be anybody’s" }, report: overview(EMPTY.join("\n")), findings: [{ message: "impersonal", outcome: "review", params: { n: 3 } }] },
    { title: "a long text with hardly a figure", report: overview(`我局公开信息86条。${"我局不断健全公开工作机制，持续加强队伍建设，积极拓宽公开渠道，努力提升服务水平。".repeat(18)}`), findings: [{ message: "noFigures", outcome: "review", params: { figures: 1 } }] },
  ],
  silent: [
    { title: "an ordinary overview", example: { zh: "有数据、有事实的总体情况", en: "An ordinary overview" }, report: {} },
    { title: "two such paragraphs among others", report: overview(`${EMPTY[0]}\n我局全年公开信息86条，其中政策文件12件、解读5篇，办理申请3件，均在法定期限内答复并归档备查。\n${EMPTY[1]}\n${EMPTY[2]}`) },
    { title: "what a superior's circular said of others", report: overview("2023年，我局公开信息86条。对照上级通报的部分地区存在的问题逐条自查。") },
    { title: "the bodies below", example: { zh: "所说“部分部门”是下属", en: "“Some departments” are those below" }, report: overview("2023年，我局公开信息86条，指导所属部分部门对照清单补齐信息。") },
    { title: "a short overview, which another rule tells", report: overview("不断健全公开工作机制，努力提升服务水平。") },
  ],
  notAssessed: [{ title: "no sections were read", report: { order: [] }, reason: "sections-unread" }],
  inapplicable: [{ title: "2020", report: { year: 2020, ...overview(EMPTY.join("\n")) } }],
});
