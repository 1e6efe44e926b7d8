import { overviewAspectsMissing } from "../../../lib/rules/structure/overview-aspects-missing";
import { testRule } from "../../support/rule-tester";

const FOUR = "2023年，我局主动公开信息86条，办理政府信息公开申请3件，做好保密审查，维护门户网站专栏。";

testRule(overviewAspectsMissing, {
  fires: [
    { title: "one aspect is missing", example: { zh: "缺“监督保障”", en: "Supervision and safeguards are missing" }, report: { sections: { overview: FOUR } }, findings: [{ message: "lacking", severity: "minor", params: { aspects: ["aspect.supervision"] }, quote: "一、总体情况" }] },
    {
      title: "two aspects are missing, and 监督权 is none of them",
      example: { zh: "缺两个方面；“监督权”不算监督保障", en: "Two aspects are missing; 监督权 is none of them" },
      report: { sections: { overview: "我镇提升主动公开信息质量，改善依申请公开服务，加强平台建设，保障群众的知情权和监督权。" } },
      findings: [{ message: "lacking", severity: "major", params: { aspects: ["aspect.management", "aspect.supervision"] } }],
    },
    { title: "only one aspect is told", report: { sections: { overview: "2023年，我局主动公开信息86条。" } }, findings: [{ message: "lacking", severity: "major" }] },
    { title: "the format of 2019 did not name them, a remark only", report: { year: 2020, sections: { overview: "2020年，我局主动公开信息86条。" } }, findings: [{ message: "lacking", severity: "info" }] },
  ],
  silent: [
    { title: "the five aspects with sub-headings", report: {} },
    { title: "the five aspects in one paragraph", example: { zh: "五个方面写在一段里", en: "The five aspects in one paragraph" }, report: { sections: { overview: `${FOUR}全年开展培训两次。` } } },
    {
      title: "other sub-headings",
      example: { zh: "小标题用语不同", en: "Other sub-headings" },
      report: { sections: { overview: "（一）积极推动政府信息主动公开。全年29条。（二）认真规范处理依申请公开。未收到申请。（三）做好公开前保密审查。（四）强化平台内容保障。（五）做好宣传培训评估考核等基础工作。" } },
    },
    { title: "a converted copy", report: { sections: { overview: "（一）主動公開方面。（二）依申請公開方面。（三）政府信息管理方面。（四）平臺建設方面。（五）監督保障方面。" } } },
  ],
  notAssessed: [
    { title: "section one is missing", report: { sections: { overview: null } }, reason: "section-absent", where: "overview" },
    { title: "section one is empty", report: { sections: { overview: "" } }, reason: "section-absent" },
  ],
  inapplicable: [{ title: "before 2019", report: { year: 2018 } }],
});
