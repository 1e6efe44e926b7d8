import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { isCopyDoubtful } from "../shared/copy";

/** A range of dates; the year or 年, 月, 日 may have been lost on the way (20231月1日, 20231231日). */
const RANGE = /(?:20\d\d|本)?年?度?\(?[./-]?0?(1[0-2]|[1-9])[月./-]0?(3[01]|[12]\d|[1-9])日?[^。;\n]{0,10}?(?:至|到|[-~—–])[^。;\n\d]{0,6}(?:20\d\d)?[年度]*[./-]?(1[0-2]|0?[1-9])[月./-]?(3[01]|[12]\d|0?[1-9])日?/g;
const ABOUT_PERIOD = /统计|报告期|所列数据|数据的?(?:起止|期限|时限|时段|时间)/;
/** Other ways of saying it: 统计期限为2023年全年, 统计数据截至2023年12月31日, 报告所列数据为2023年1月至12月. */
const PERIOD_IN_WORDS = /统计(?:数据)?(?:的)?(?:期限|时限|时间|时段|周期|年度|范围|口径|截止?至?)[^。\n]{0,16}(?:20\d\d年|全年|年度)|(?:报告|年报)[^。\n]{0,20}数据[^。\n]{0,20}20\d\d年/g;
const BASIS = /(?:根据|依据|按照|依照|遵照|落实)[^。\n]{0,60}(?:条例|规定|通知|要求|格式|办法|》)/g;
const BASIS_OF_REPORT = /(?:根据|依据|按照|依照)[^。\n]{0,100}(?:编制|编写|撰写|形成|公布|发布)[^。\n]{0,20}(?:报告|年报)/g;
const CONTACT = /联系(?:人|电话|方式|地址)|[与请][^。\n]{0,40}联系|(?:电话|热线|传真)[:为]?\d|邮箱|(?<!\d)0\d{2,3}-\d{7,8}/g;

/** The stated period: whole, in part (with its place), or not stated. */
function statedPeriod(facts: ReportFacts): "whole" | "absent" | { found: string; evidence: Evidence } {
  let part: { found: string; evidence: Evidence } | undefined;
  for (const hit of facts.find(RANGE)) {
    const { match, section } = hit;
    const [fromMonth, fromDay, toMonth, toDay] = match.slice(1).map(Number);
    if (fromMonth === 1 && fromDay === 1 && toMonth === 12 && toDay === 31) return "whole";
    const before = match.input.slice(Math.max(0, match.index - 30), match.index);
    const clause = before.slice(before.lastIndexOf("。") + 1);
    if (ABOUT_PERIOD.test(clause) && (section === null || /报告|年报/.test(clause))) part ??= { found: match[0], evidence: hit.evidence() };
  }
  return part ?? (facts.has(PERIOD_IN_WORDS) ? "whole" : "absent");
}

/**
 * A report says which period its figures cover, on what basis it was made and whom to ask
 * (年报编制惯例；DB51/T 2660—2019 2.1). The national format does not demand it, so it is never more than minor.
 * Silently ignored: dates that lost their 年 or 月 on the way, another year (CON-002), periods of other things.
 */
export const periodBasisContactMissing = defineRule({
  id: "STR-009",
  name: "period-basis-contact-missing",
  title: { zh: "统计期限、编制依据或联系方式缺失", en: "Reporting period / basis / contact missing" },
  checks: { zh: "是否注明统计期限（1月1日至12月31日）、编制依据和联系方式。", en: "Whether the period (1 January to 31 December), the basis of compilation and a contact are stated." },
  leavesAlone: { zh: "日期中脱落的“年”“月”字、年份错误（另有规则）。", en: "Dates that lost 年 or 月 on the way, and a wrong year (another rule)." },
  severity: "minor",
  kind: "deterministic",
  category: "structure",
  eras: ["pre2019", "2019", "2021"],
  needs: ["year", "sections"],
  basis: ["practice.period"],
  messages: {
    nothing: { zh: "年度报告未注明数据统计期限、编制依据和联系方式。", en: "The report states neither the period of its figures nor its basis nor a contact." },
    "period-missing": { zh: "年度报告未注明数据统计期限。", en: "The report does not state the period that its figures cover." },
    "period-partial": { zh: "年度报告注明的统计期限为“{found}”，不是完整年度。", en: "The stated period “{found}” is not the whole year." },
    "basis-contact-missing": { zh: "年度报告未注明编制依据和联系方式。", en: "The report states neither its basis nor a contact." },
    "basis-missing": { zh: "年度报告未注明编制依据。", en: "The report does not state its basis." },
    "contact-missing": { zh: "年度报告未注明联系方式。", en: "The report does not state a contact." },
  },
  remedy: {
    zh: "请在年度报告中注明数据统计期限（{year}年1月1日至{year}年12月31日）、编制依据及联系方式。",
    en: "Please state the period of the figures (1 January to 31 December {year}), the basis of compilation and a contact.",
  },
  *check(facts) {
    const period = statedPeriod(facts);
    const lacksBasis = !facts.has(BASIS, [null]) && !facts.has(BASIS_OF_REPORT);
    const lacksContact = !facts.has(CONTACT);
    const year = facts.report.year!;
    const cutOff = facts.report.title === null && facts.proseOf(null).length === 0;
    const outcome = cutOff || isCopyDoubtful(facts) ? "review" : "fail";
    const absent = { outcome, params: { year }, evidence: [facts.absenceEvidence()] } as const;
    if (period === "absent" && lacksBasis && lacksContact) {
      yield { ...absent, message: "nothing", place: "period" };
      return;
    }
    if (period === "absent") yield { ...absent, message: "period-missing", place: "period" };
    else if (period !== "whole") yield { outcome: "fail", message: "period-partial", params: { year, found: period.found }, evidence: [period.evidence], place: "period" };
    if (lacksBasis || lacksContact) {
      const message = !lacksContact ? "basis-missing" : !lacksBasis ? "contact-missing" : "basis-contact-missing";
      yield { ...absent, severity: "info", message, place: "basis-contact" };
    }
  },
});
