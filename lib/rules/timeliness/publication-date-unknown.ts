import { defineRule } from "../rule";
import { dateInAddress } from "../shared/address-date";
import { daysBetween, publicationEvidence } from "../shared/lateness";

const MIGRATION_DAYS = 30;

/**
 * 发布日期无法确认: no day of publication is known, or the one stated lies far from the one in the address.
 * An address usually tells when a page was moved, so it proves nothing: the rule only asks for evidence.
 */
export const publicationDateUnknown = defineRule({
  id: "TIM-004",
  name: "publication-date-unknown",
  title: { zh: "发布日期无法确认", en: "Publication date unknown/conflicting" },
  checks: { zh: "公布日期是否可以确认，与网址中的日期是否相差过大。", en: "Whether the day of publication is known and not far from the one in the address." },
  leavesAlone: { zh: "只请补充证明，从不扣分。", en: "It only asks for evidence and never deducts." },
  severity: "info",
  kind: "deterministic",
  category: "timeliness",
  eras: ["pre2019", "2019", "2021"],
  needs: ["year"],
  basis: ["regulation2019.art49", "regulation2008.art31"],
  messages: {
    unknown: { zh: "未能确认年度报告的公布日期，是否按时公布无法判断。", en: "The day of publication is not known, so it cannot be told whether the report came out in time." },
    conflict: {
      zh: "页面载明于{publishedOn}公布，网址中的日期为{inAddress}，相差{days}天；网址日期可能是网站迁移日期，请核实首次公布时间。",
      en: "The page says {publishedOn}, the address {inAddress}, {days} days apart; the address may tell when the page was moved. Please check when it was first published.",
    },
  },
  remedy: { zh: "请补充提供年度报告首次公布时间证明。", en: "Please give evidence of when the report was first published." },
  *check(facts) {
    const { publishedOn, source } = facts.report;
    if (publishedOn === null) {
      yield { outcome: "review", message: "unknown", params: {}, evidence: [facts.absenceEvidence()], place: "publication" };
      return;
    }
    const inAddress = source.url === null ? null : dateInAddress(source.url);
    if (!inAddress) return;
    const days = Math.max(daysBetween(publishedOn, inAddress.from), daysBetween(inAddress.to, publishedOn));
    if (days <= MIGRATION_DAYS) return;
    yield { outcome: "review", message: "conflict", params: { publishedOn, inAddress: inAddress.told, days }, evidence: publicationEvidence(facts, publishedOn), place: "publication" };
  },
});
