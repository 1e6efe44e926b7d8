import { defineRule } from "../rule";

const CITED_2019 = /国办公开办函[〔[(【]?2019[〕\])】]?60号?|《[^》\n]{0,40}关于政府信息公开工作年度报告有关事项的通知》/g;
const CITED_2021 = /国办公开办函[〔[(【]?2021[〕\])】]?30号?|《?中华人民共和国政府信息公开工作年度报告格式[》〉]/;
const TOLD_AS_HISTORY = /自?2019年|曾|原(?!则)|此前|已废止|已修订|以来/;

/**
 * From the report for 2021 on, the basis of compilation is 国办公开办函〔2021〕30号, which revised 国办公开办函〔2019〕60号.
 * Silently ignored: a report that cites the notice of 2021 as well; the older one told as history.
 */
export const supersededNoticeCited = defineRule({
  id: "TPL-006",
  name: "superseded-notice-cited",
  title: { zh: "引用失效的格式文件", en: "Cites superseded format notice" },
  checks: { zh: "2021年度起是否仍以国办公开办函〔2019〕60号作为编制依据。", en: "Whether a report for 2021 or later still cites No. 60 of 2019 of the State Council General Office as its basis." },
  leavesAlone: { zh: "同时引用了〔2021〕30号，或者作为历史情况提及。", en: "Reports that cite No. 30 of 2021 as well, or tell of the older notice as history." },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["2021"],
  needs: ["year"],
  basis: ["format2021"],
  messages: {
    cited: { zh: "报告引用“{found}”作为依据，该文件已由国办公开办函〔2021〕30号修订替代。", en: "The report cites “{found}”, which No. 30 of 2021 of the State Council General Office has replaced." },
  },
  remedy: { zh: "编制依据引用的国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号修订替代，请更正。", en: "No. 60 of 2019 of the State Council General Office, cited as the basis, was replaced by No. 30 of 2021 of the State Council General Office. Please correct it." },
  *check(facts) {
    if (CITED_2021.test(facts.clean.text)) return;
    for (const hit of facts.find(CITED_2019)) {
      const { match } = hit;
      const before = match.input.slice(Math.max(0, match.index - 40), match.index);
      if (TOLD_AS_HISTORY.test(before.slice(before.lastIndexOf("。") + 1))) continue;
      yield { outcome: "fail", message: "cited", params: { found: match[0] }, evidence: [hit.evidence()], place: "notice" };
      return;
    }
  },
});
