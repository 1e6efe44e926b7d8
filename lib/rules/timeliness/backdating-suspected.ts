import { defineRule } from "../rule";
import { dateInAddress } from "../shared/address-date";
import { dueDayOf } from "../shared/due-day";
import { daysBetween, publicationEvidence } from "../shared/lateness";

/**
 * 涉嫌倒签发布日期: the day stated lies just inside the time allowed while the address carries a much later one
 * (国办秘函〔2019〕19号 单项否决：“存在弄虚作假行为（如伪造发稿日期等）”). A site that was moved is the likelier explanation, so it only asks.
 * Silently ignored: addresses of hosts that are not official; days stated well before the last one or after it.
 */
export const backdatingSuspected = defineRule({
  id: "TIM-007",
  name: "backdating-suspected",
  title: { zh: "涉嫌倒签发布日期", en: "Suspected back-dating" },
  checks: { zh: "载明的公布日期恰在期限之内，而网址中的日期明显更晚的，提示核实首次公布时间。", en: "Whether the day stated lies just inside the time allowed while the address carries a much later one." },
  leavesAlone: { zh: "网站迁移也会造成网址日期较晚，只提示核实；非政府网站的网址；公布日期距期限较远的。", en: "A moved site explains a later address as well, so it only asks; addresses that are not official; days well before the last one." },
  severity: "critical",
  kind: "review",
  category: "timeliness",
  eras: ["2019", "2021"],
  needs: ["year", "publicationDate"],
  basis: ["website2019no19"],
  thresholds: {
    minDaysLater: { default: 30, unit: "天", title: { zh: "网址日期晚于载明日期超过此天数时提示", en: "Days by which the address must be later" } },
    maxDaysInside: { default: 15, unit: "天", title: { zh: "载明日期早于期限不超过此天数时提示", en: "Days before the last one within which the stated day must lie" } },
  },
  messages: {
    "address-later": {
      zh: "载明于{publishedOn}公布，在应公布日期（{due}）之前{daysInside}天，而网址中的日期为{inAddress}，晚{days}天以上。多因网站迁移或栏目调整所致，是否疑为倒签，请结合后台发布记录核实。",
      en: "The day stated is {publishedOn}, {daysInside} days before the report was due ({due}), while the address carries {inAddress}, at least {days} days later. A moved site is the likelier explanation; please check with the site’s own records whether the day can be doubted.",
    },
  },
  remedy: { zh: "（内部线索，经核实后使用）请说明年度报告实际公布时间。", en: "(Internal lead, for use after it was verified) Please state when the report was actually published." },
  *check(facts, { minDaysLater, maxDaysInside }) {
    const { publishedOn, source } = facts.report;
    const inAddress = source.url === null || facts.source.official === false ? null : dateInAddress(source.url);
    if (!inAddress) return;
    const { due } = dueDayOf(facts);
    const daysInside = daysBetween(publishedOn!, due);
    const days = daysBetween(publishedOn!, inAddress.from);
    if (daysInside < 0 || daysInside > maxDaysInside || days <= minDaysLater) return;
    yield { outcome: "review", message: "address-later", params: { publishedOn: publishedOn!, due, daysInside, inAddress: inAddress.told, days }, evidence: publicationEvidence(facts, publishedOn!), place: "publication" };
  },
});
