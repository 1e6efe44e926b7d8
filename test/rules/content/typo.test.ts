import { typo } from "../../../lib/rules/content/typo";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });
const found = (words: string, expected: string) => ({ message: "typo", params: { found: words, expected } });

const asked = (params: Readonly<Record<string, string>>) => ({ message: "probable", outcome: "review", severity: "info", params }) as const;

testRule(typo, {
  fires: [
    { title: "预期 for 逾期", example: { zh: "“逾期”误作“预期”", en: "预期 for 逾期" }, report: overview("申请人预期不补正的，不再处理。"), findings: [{ ...found("预期不补正", "逾期不补正"), quote: "申请人预期不补正的" }] },
    { title: "有利的促进了", report: overview("有利的促进了工作开展。"), findings: [found("有利的促进", "有力地促进")] },
    { title: "截止 before a date", report: overview("截止2023年12月31日，公开信息86条。"), findings: [found("截止", "截至")] },
    { title: "doubled particles", example: { zh: "叠字“的的”“了了”", en: "Doubled particles" }, report: overview("获取丰富的的信息，取得了了成效。"), findings: [found("的的", "的"), found("了了", "了")] },
    { title: "doubled words", report: overview("因政府政府信息公开工作，进一步进一步加强培训，公开公开工作有序，答复3件件。"), findings: [found("政府政府", "政府"), found("进一步进一步", "进一步"), found("公开公开", "公开"), found("件件", "件")] },
    { title: "the body's noun is missing behind 我", report: overview("2023年，我虽然有序推进，但仍有差距。"), findings: [found("我虽然", "我局虽然")] },
    { title: "in a town's report the noun is 镇", report: { ...overview("2023年，我认真落实条例。"), agency: { name: "清溪镇人民政府", level: "township", kind: "government" } }, findings: [found("我认真", "我镇认真")] },
    { title: "the same in a doubtful copy is asked about", report: { ...overview("2023年，我虽然有序推进。"), url: "https://mirror.example.com/1" }, findings: [{ message: "probable", outcome: "review" }] },
    { title: "a wrong word in a doubtful copy stays a fault", report: { ...overview("获取丰富的的信息。"), preface: "开云手机官网入口·(中国)官方网站公布。" }, findings: [found("的的", "的")] },
    { title: "条列 outside of a title", report: overview("落实信息公开条列。"), findings: [found("条列", "条例")] },
    { title: "登陆 to a site", report: overview("可登陆政府门户网站查阅。"), findings: [found("登陆", "登录")] },
    { title: "其它, as a remark", report: overview("公开其它信息。"), findings: [{ ...found("其它", "其他"), severity: "info" }] },
    { title: "余 behind an exact number", report: overview("发布信息286余条，宣传单185余张。"), findings: [{ message: "aboutExact", severity: "info", params: { found: "286余" } }, { message: "aboutExact", severity: "info" }] },
    { title: "a person is missing behind 部门负责", report: overview("由各部门负责、分管领导严格把关。"), findings: [{ message: "probable", outcome: "review", params: { expected: "部门负责人" } }] },
    { title: "政府公开工作 and 公开专项 are asked about", report: overview("提高对政府公开工作的知晓率，通过信息公开专项向社会公开。"), findings: [{ message: "probable", outcome: "review" }, { message: "probable", outcome: "review" }] },
    { title: "nothing stands behind 等", report: overview("修订《信息公开制度》等。完善《保密审查制度》等，出台办法。"), findings: [{ message: "probable", outcome: "review", severity: "info", params: { found: "《……》等", times: 2 } }] },
    { title: "a sentence without a verb", report: overview("做好维护。权责清单、政务服务事项清单调整。"), findings: [{ message: "probable", outcome: "review", params: { expected: "对权责清单、政务服务事项清单进行调整" } }] },
    {
      title: "sentences that end otherwise than they began",
      report: overview("纳入目录，重点围绕应急管理等重点工作等信息的公开。制定制度，将各项手续所需材料等也将公示上墙。成立信息公开领导小组，由镇长担任组长，各部门人员为成员的领导小组。在年度报告栏目（http://www.example.gov.cn/）专栏中查阅。"),
      findings: [asked({ found: "围绕……信息的公开" }), asked({ found: "将……也将" }), asked({ found: "成立领导小组，……为成员的领导小组" }), asked({ found: "栏目……专栏" })],
    },
    {
      title: "words that do not go together",
      report: overview("拓展公开的内容在贴近群众上下功夫，确保政务公开工作得到保障，将如证件领取等程序进行公布，走近群众身边，不留死角、死面，明确了认识，政策通俗化、解读。"),
      findings: [asked({ expected: "内容，在" }), asked({ expected: "保障政务公开工作" }), asked({ expected: "将" }), asked({ expected: "走到群众身边" }), asked({ expected: "死角" }), asked({ expected: "提高了认识" }), asked({ expected: "通俗化解读" })],
    },
    { title: "the same slip three times is told once", report: overview("公开其它信息。收集其它意见。办理其它事项。"), findings: [{ message: "typo", severity: "info", params: { times: 3 } }] },
    { title: "misspelt words of the dictionary", report: overview("建立建全制度，水平残差不齐，加强布署。"), findings: [found("建立建全", "建立健全"), found("残差不齐", "参差不齐"), found("布署", "部署")] },
    { title: "through traditional characters and readings", report: overview("申請(qǐng)人預(yù)期不補(bǔ)正的，結(jié)果應(yīng)當(dāng)說明，機關(guān)不再處(chù)理。"), findings: [found("预期不补正", "逾期不补正")] },
  ],
  silent: [
    { title: "sound doubles", example: { zh: "“为了了解”等正常叠字", en: "Sound doubles" }, report: overview("为了了解情况，以公开为目的的工作，市政府政府信息公开专栏，政务公开公开栏，打的的士，实现在在线平台办理。") },
    { title: "预期 as a noun, 有利的 as an adjective", example: { zh: "“预期目标”“有利的条件”", en: "预期 and 有利的 in their own sense" }, report: overview("达到预期目标，创造有利的条件，有利于促进公开，提供有利的保障。") },
    { title: "截止日期 and 截至", report: overview("申报截止日期为5月1日，截至2023年底，截止时间不变，截止到2023年。") },
    { title: "我们, 我局, 我市, 我国", report: overview("我们将继续努力，我局认真落实，我市深入推进，我国全面建设。") },
    { title: "a typhoon's landing", report: overview("台风登陆期间通过网站平台发布预警。") },
    { title: "round numbers with 余", report: overview("发放宣传单200余张，开展活动10余次，惠及5万余人。") },
    { title: "a misspelt word inside 《》 belongs to another rule", report: overview("落实《政府信息公开条列》。") },
    { title: "words across borders", report: overview("一批漏报信息，在自己经办业务中，发布署名文章，按排名公示，推进一部分工作，包含盖章文件，有关健康信息。") },
    { title: "等 with a noun or a verb behind it, lists and verbs where they belong", report: overview("修订《信息公开制度》等制度，学习《条例》等法规。完成权责清单、政务服务事项清单调整。围绕民生做好信息的公开。我局将完善制度，也将公布结果。成立由局长任组长的领导小组。在栏目和专栏发布。将结果公布，如有变动及时更新。确保群众得到实惠。") },
    { title: "tables and headings belong to other rules", report: { headings: { disputes: "因政府政府信息公开工作被申请行政复议情况" }, tables: { requests: { "granted.total": "其它" } } } },
  ],
  notAssessed: { never: "a text can always be searched" },
});
