import { percentageWrong } from "../../../lib/rules/narrative/percentage-wrong";
import { testRule } from "../../support/rule-tester";

const saying = (overview: string) => ({ sections: { overview } });
const FORWARD = { "newReceived.total": 20, "total.total": 18, "carriedForward.total": 2 };

testRule(percentageWrong, {
  fires: [
    { title: "a share that its whole does not give", example: { zh: "12件中的6件不是60%", en: "Six of twelve are not 60 %" }, report: saying("受理申请12件，其中网络6件，占60%；信函6件，占50%。"), findings: [{ message: "share-wrong", params: { part: 6, whole: 12, stated: 60, exp: "50%" } }] },
    { title: "the whole in the sentence before", report: saying("全年收到申请200件。其中，网络申请150件，占85.0%。"), findings: [{ message: "share-wrong", params: { exp: "75%" } }] },
    { title: "a doubtful copy is asked about", report: { url: "http://mirror.example.com/", ...saying("受理申请12件，其中网络6件，占60%。") }, findings: [{ message: "share-wrong", outcome: "review" }] },
    { title: "a rate above a hundred", example: { zh: "办结率超过100%", en: "A rate above 100 %" }, report: saying("政府信息公开申请办结率达146%。"), findings: [{ message: "rate-over-hundred", severity: "major", params: { stated: 146 } }] },
    { title: "everything answered while some are carried forward", report: { ...saying("收到政府信息公开申请20件，答复率100%。"), tables: { requests: FORWARD } }, findings: [{ message: "all-answered", outcome: "review", severity: "info", params: { forward: 2, exp: "90%" } }] },
  ],
  silent: [
    { title: "halves of twelve", report: saying("受理申请12件，其中网络6件，占50%；信函6件，占50%。") },
    { title: "rounded, and cut off", example: { zh: "四舍五入或截去小数都可以", en: "Rounded or cut off" }, report: saying("公开信息12条，其中公文1条，占8%；其他公文5条，占41%；预算2条，占17%。") },
    { title: "shares to two places", report: saying("收到申请1499件。其中，网络申请1303件，占86.92%；信函申请172件，占11.47%；当面申请24件，占1.60%。") },
    { title: "another base", example: { zh: "占的是另一个总数", en: "A share of another whole" }, report: saying("受理申请12件，其中网络6件，占全区网络申请的3%。") },
    { title: "the base stands elsewhere in the section", report: { ...saying("受理申请12件，其中网络6件，占33.3%。上述申请办结18件。") } },
    { title: "the base is table 三's", report: { ...saying("受理申请15件，其中网络6件，占30%。"), tables: { requests: FORWARD } } },
    { title: "a share without a whole", report: saying("网络申请6件，占60%。") },
    { title: "growth above a hundred", report: saying("公开数量同比增长146%，任务完成率为120%。") },
    { title: "answered in time, and some carried forward", report: { ...saying("收到政府信息公开申请20件，按时答复率100%。"), tables: { requests: FORWARD } } },
    { title: "proposals answered", report: { ...saying("依申请公开工作有序。人大建议提案答复率100%。"), tables: { requests: FORWARD } } },
  ],
  notAssessed: { never: "it holds the text against itself; the table only helps to pass" },
});
