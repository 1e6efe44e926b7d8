import { defineRule } from "../rule";
import { dueDayOf, statutoryDay } from "../shared/due-day";
import { daysBetween, delaySeverity, publicationEvidence } from "../shared/lateness";

/**
 * 县级以上人民政府年报逾期公布: a government's report came out after 31 March (《条例》第四十九条第二款; 2008《条例》第三十一条).
 * A day that the roster sets takes the place of the statutory one; before the statutory day lateness against it is a question.
 * Silently ignored: reports without a known day of publication.
 */
export const governmentLate = defineRule({
  id: "TIM-002",
  name: "government-late",
  title: { zh: "县级以上人民政府年报逾期公布", en: "Government report after Mar 31" },
  checks: { zh: "县级以上人民政府的年度报告是否在次年3月31日前公布；名录设定公布日期的，以名录为准。", en: "Whether a government at county level or above published its report by 31 March, or by the day that the roster sets." },
  leavesAlone: { zh: "没有公布日期的；网址中的日期。", en: "Reports without a day of publication; dates in addresses." },
  severity: "major",
  kind: "deterministic",
  category: "timeliness",
  eras: ["pre2019", "2019", "2021"],
  bodies: { levels: ["province", "city", "county"], kinds: ["government"] },
  needs: ["year", "publicationDate"],
  basis: ["regulation2019.art49", "regulation2008.art31"],
  messages: {
    late: { zh: "年度报告于{publishedOn}公布，超过3月31日的法定期限{days}天。", en: "The report came out on {publishedOn}, {days} days after the statutory day, 31 March." },
    afterRosterDay: {
      zh: "年度报告于{publishedOn}公布，晚于名录设定的公布日期（{due}）{days}天。",
      en: "The report came out on {publishedOn}, {days} days after the day that the roster sets ({due}).",
    },
    afterRosterDayOnly: {
      zh: "年度报告于{publishedOn}公布，在法定期限内，但晚于名录设定的公布日期（{due}）{days}天，请核实。",
      en: "The report came out on {publishedOn}, within the statutory time but {days} days after the day that the roster sets ({due}): please check.",
    },
  },
  remedy: {
    zh: "本级政府{year}年度报告于{publishedOn}公布，超过应公布日期（{due}）{days}天，请说明情况并引以为戒。",
    en: "The government’s report on {year} came out on {publishedOn}, {days} days after it was due ({due}). Please explain, and publish in time from now on.",
  },
  *check(facts) {
    const { year, publishedOn } = facts.report;
    const { due, setBy } = dueDayOf(facts);
    const days = daysBetween(due, publishedOn!);
    if (days <= 0) return;
    const daysPastBoth = Math.min(days, daysBetween(statutoryDay(facts), publishedOn!));
    const isWithinLaw = daysPastBoth <= 0;
    yield {
      outcome: isWithinLaw ? "review" : "fail",
      severity: isWithinLaw ? "minor" : delaySeverity(daysPastBoth),
      message: setBy === "law" ? "late" : isWithinLaw ? "afterRosterDayOnly" : "afterRosterDay",
      params: { year: year!, publishedOn: publishedOn!, due, days },
      evidence: publicationEvidence(facts, publishedOn!),
      place: "publication",
    };
  },
});
