import { governmentResultsMissing } from "../../../lib/rules/structure/government-results-missing";
import { testRule } from "../../support/rule-tester";

const COUNTY = { name: "青禾县人民政府", level: "county", kind: "government" } as const;
const TOWN = { name: "柳河镇人民政府", level: "township", kind: "government" } as const;
const ALL = "将政务公开纳入年度绩效考核，占4分。开展社会评议，群众满意度达96%。全年未发生因不履行公开义务被追究责任的情况。";

testRule(governmentResultsMissing, {
  fires: [
    { title: "a county government gives none of the three", example: { zh: "县政府三项结果都没有写", en: "A county government gives none of the three results" }, report: { agency: COUNTY, sections: { overview: "2023年，我县主动公开信息86条。" } }, findings: [{ message: "lacking", severity: "major", params: { items: ["result.appraisal", "result.review", "result.accountability"] } }] },
    { title: "a town gives none of the three", report: { agency: TOWN, sections: { overview: "2023年，我镇主动公开信息29条，做好评估考核等工作。" } }, findings: [{ message: "lacking", severity: "minor" }] },
    { title: "one is missing", report: { agency: COUNTY, sections: { overview: "将政务公开纳入绩效考核，开展社会评议，2023年主动公开信息86条。" } }, findings: [{ message: "lacking", severity: "minor", params: { items: ["result.accountability"] } }] },
    {
      title: "plans are no results",
      example: { zh: "打算开展社会评议，不是评议结果", en: "A plan to hold a review is not its result" },
      report: { agency: TOWN, sections: { overview: "2023年，政务公开纳入全镇目标考核，得分优秀，未发生责任追究情形。", problems: "公开内容不够全面。下一步，把公开工作纳入社会评议范围，开展群众评议，根据评议结果改进工作。" } },
      findings: [{ message: "lacking", severity: "minor", params: { items: ["result.review"] } }],
    },
  ],
  silent: [
    { title: "all three in section one", example: { zh: "三项结果写在第一部分", en: "All three stand in section one" }, report: { agency: COUNTY, sections: { overview: ALL } } },
    { title: "all three in section five before the plans", report: { agency: TOWN, sections: { problems: `${ALL}下一步，完善制度。` } } },
    { title: "nothing happened, and it is said", example: { zh: "没有追责情形并作了说明", en: "Nothing happened, and the report says so" }, report: { agency: TOWN, sections: { overview: "政务公开占年度考核5分，我镇考核结果为良好。开展满意度测评。不存在需要追究责任的情形。" } } },
  ],
  notAssessed: [
    { title: "the body is not known", report: { agency: { name: "", kind: "unknown", level: null } }, reason: "agency-unknown" },
    { title: "no sections", report: { agency: COUNTY, sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
  ],
  inapplicable: [
    { title: "a department", report: { sections: { overview: "2023年，我局主动公开信息86条。" } } },
    { title: "a sub-district office", report: { agency: { name: "城关街道办事处", kind: "agencyOffice", level: "township" } } },
    { title: "before 2019", report: { year: 2016, agency: COUNTY } },
  ],
});
