import type { SectionKey } from "../../report/sections";
import { in2021Shape, tabular, withSentence } from "../faults/fault";
import type { ReportModel } from "../model";
import { trap, type Trap } from "./trap";

const saying = (key: SectionKey, sentence: (model: ReportModel) => string) => (model: ReportModel): ReportModel => withSentence(model, key, sentence(model));
const overview = (sentence: (model: ReportModel) => string) => ({ fits: in2021Shape, plant: saying("overview", sentence) });

/** Traps of the words. */
export const CONTENT_TRAPS: readonly Trap[] = [
  trap("CON-001/roman-and-grades", overview(() => "Ⅲ级响应启动后，及时公布MAXX系列应急广播和AAA级景区限流信息。")),
  trap("CON-001/masked-name", { ...overview(() => "公示名单中姓名以“李*”“王**”形式作隐名处理。"), remark: true }),
  trap("CON-001/repeal-of-documents", overview(() => "定期清理现行有效的规范性文件，并公布清理结果。")),
  trap("CON-002/document-number", overview(() => "继续落实中办发〔2016〕8号文件精神，规范公开流程。")),
  trap("CON-002/comparison", overview(({ year }) => `主动公开数量较${year - 1}年有所增加，与${year - 1}年相比解读形式更为丰富。`)),
  trap("CON-002/until", overview(({ year }) => `截至${year + 1}年1月10日，上述信息均可在线查阅。`)),
  trap("CON-002/policy-of-earlier-years", overview(({ year }) => `对${year - 3}年印发的两件便民通知开展后评估。`)),
  trap("CON-002/plan", { fits: tabular, plant: saying("problems", ({ year, body }) => `${year + 1}年，${body.self}将继续健全长效机制。`) }),
  trap("CON-003/abbreviation", overview(() => "组织学习《条例》及配套制度，开展知识问答。")),
  trap("CON-003/nested", overview(({ year }) => `认真落实《示例省人民政府办公厅关于印发〈${year}年示例省政务公开工作要点〉的通知》。`)),
  trap("CON-003/local-titles", { ...overview(({ body }) => `修订《${body.region.name}政府信息公开工作考核办法》《${body.region.name}政务新媒体管理规定》。`), remark: true }),
  trap("CON-003/documents-of-one-kind", overview(() => "落实《关于全面推进基层政务公开标准化规范化工作的指导意见》《政府网站发展指引》《中华人民共和国保守国家秘密法》。")),
  trap("CON-006/before-the-fee", { fits: ({ year }) => year === 2020, plant: (model) => model }),
  trap("CON-007/typhoon", overview(() => "台风登陆期间滚动发布避险转移信息。")),
  trap("CON-007/closing-date", overview(() => "征求意见公告写明截止日期和反馈方式，报名截止时间提前公布。")),
  trap("CON-007/in-order-to-learn", overview(() => "为了了解群众需求，深入社区开展走访。")),
  trap("CON-007/really", overview(() => "的的确确把群众意见作为改进工作的依据。")),
  trap("CON-007/round-number", overview(() => "发放宣传折页280余份，接待群众60余人次。")),
  trap("CON-007/government-of-government", {
    fits: (model) => in2021Shape(model) && model.body.kind === "government", silent: ["CON-007", "STR-002"],
    plant: (model) => ({ ...model, title: `${model.body.region.name}${model.body.level === "township" ? model.body.name : "人民政府"}${model.year}年政府信息公开工作年度报告`, preface: model.preface.map((text) => `${text}${model.body.name}政府信息公开专栏同步发布。`) }),
  }),
  trap("CON-010/matters-of-section-six", { fits: in2021Shape, plant: saying("other", () => "建议提案办理情况：办理人大代表建议2件，均已答复；“放管服”改革任务按期完成。") }),
  trap("CON-011/printing-as-a-service", overview(() => "查阅点提供免费打印、复印服务，并协助群众关闭无用账号、分享办事链接。")),
];
