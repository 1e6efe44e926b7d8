import { in2021Shape, tabular, withSentence } from "../faults/fault";
import type { ReportModel } from "../model";
import { trap, type Trap } from "./trap";

const figure = ({ figures }: ReportModel, cell: string): number => figures?.requests[cell] ?? 0;
const overview = (sentence: (model: ReportModel) => string, fits = tabular) => ({ fits, plant: (model: ReportModel) => withSentence(model, "overview", sentence(model)) });
const busy = (model: ReportModel): boolean => tabular(model) && figure(model, "carriedOver.total") > 0 && figure(model, "carriedForward.total") > 0;

/** Traps of figures in the text: other readings, scopes, years and parts. */
export const NARRATIVE_TRAPS: readonly Trap[] = [
  trap("NAR-001/received-with-carried-over", overview((model) => `全年共收到政府信息公开申请${figure(model, "newReceived.total") + figure(model, "carriedOver.total")}件，答复${figure(model, "total.total")}件。`, busy)),
  trap("NAR-001/number-first", overview((model) => `依申请公开方面，共收到${figure(model, "newReceived.total")}件申请，${figure(model, "carriedForward.total")}件结转下年度。`, busy)),
  trap("NAR-001/other-scope", overview(() => "全县各部门共收到政府信息公开申请950件，办结938件。")),
  trap("NAR-001/other-year", overview(({ year }) => `${year - 1}年收到政府信息公开申请77件，办结77件。`)),
  trap("NAR-001/other-applications", overview(() => "依申请公开平稳有序。受理行政许可申请90件，办结90件；办理人大建议5件，答复5件。")),
  trap("NAR-002/partial-denials", overview(() => "未收到线上依申请公开件，未收到科研机构提出的政府信息公开申请，无逾期答复的政府信息公开申请，未收到依申请公开行政复议。", (model) => busy(model) && model.figures!.disputes["review.total"] === 0)),
  trap("NAR-003/caseload", overview(() => "全年承办行政复议案件134件，代理行政诉讼57件。")),
  trap("NAR-003/none-lost", overview(() => "政府信息公开方面未发生行政复议被纠正和行政诉讼败诉案件。", (model) => tabular(model) && ["review", "litigationDirect", "litigationAfterReview"].every((group) => model.figures!.disputes[`${group}.corrected`] === 0))),
  trap("NAR-004/rules-on-documents", overview(() => "出台规范性文件审核发布相关制度2件，公开规范性文件解读9件，修订规章制度6件。")),
  trap("NAR-005/published-entries", overview(() => "公示行政许可信息900条，承接行政许可事项35项，受理行政处罚听证申请2件。", in2021Shape)),
  trap("NAR-006/none-and-zero", overview(() => "全年收取依申请公开信息处理费0元，未收取信息处理费。", in2021Shape)),
  trap("NAR-007/open-list", overview(() => "累计发放明白卡286份，其中村级160份、企业120份。")),
  trap("NAR-007/nested", overview(() => "发布图文稿件444篇，其中网站稿件118篇（其中原创70篇、转载48篇）、公众号稿件294篇、其他32篇。")),
  trap("NAR-007/two-dimensions", overview(() => "受理群众咨询12件，其中电话咨询8件，现场咨询4件，企业提出11件，居民提出1件。")),
  trap("NAR-008/halves", overview(() => "受理群众咨询12件，其中电话咨询6件，占50%；现场咨询6件，占50%。")),
  trap("NAR-008/cut-off", overview(() => "发布解读12篇，其中图解5篇，占41%；问答1篇，占8%；视频6篇，占50%。")),
  trap("NAR-009/until-a-month", overview(() => "截至11月，主动公开政府信息6条。")),
  trap("NAR-009/last-year", overview(({ year }) => `${year - 1}年主动公开政府信息6条。`)),
  trap("NAR-010/answered-in-time", overview(() => "收到的政府信息公开申请均在法定期限内答复。", busy)),
];
