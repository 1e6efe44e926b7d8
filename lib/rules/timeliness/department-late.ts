import { defineRule } from "../rule";
import { dueDayOf, statutoryDay } from "../shared/due-day";
import { dayAfterYear, daysBetween, delaySeverity, publicationEvidence } from "../shared/lateness";

/** Bodies under vertical leadership follow the notice of their own system (《条例》第三条). */
const VERTICAL = /税务局|海关|气象局|海事局|邮政管理局|调查队|金融监督管理|烟草专卖局|海警|出入境边防|通信管理局/;

/**
 * 县级以上政府部门逾期公布: a department's report came out after 31 January (《条例》第四十九条第一款).
 * Silently ignored: bodies without a known day of publication; public institutions, of which the article does not speak.
 * A day that the roster sets takes the place of the statutory one; before the statutory day lateness against it is a question.
 * A question only: bodies under vertical leadership, and a government's office before 31 March, which may speak for the government.
 */
export const departmentLate = defineRule({
  id: "TIM-001",
  name: "department-late",
  title: { zh: "县级以上政府部门逾期公布", en: "Department published after Jan 31" },
  checks: { zh: "县级以上政府部门的年度报告是否在次年1月31日前公布；名录设定公布日期的，以名录为准。", en: "Whether a department at county level or above published its report by 31 January, or by the day that the roster sets." },
  leavesAlone: {
    zh: "没有公布日期的；事业单位；网址中的日期；垂直管理单位和政府办公室在3月31日前公布的只提示核实。",
    en: "Reports without a day of publication; institutions; dates in addresses. Vertically led bodies, and a government’s office until 31 March, are only asked about.",
  },
  severity: "major",
  kind: "deterministic",
  category: "timeliness",
  eras: ["2019", "2021"],
  bodies: { levels: ["national", "province", "city", "county"], kinds: ["department", "office"] },
  needs: ["year", "publicationDate"],
  basis: ["regulation2019.art49"],
  messages: {
    late: { zh: "年度报告于{publishedOn}公布，超过1月31日的法定期限{days}天。", en: "The report came out on {publishedOn}, {days} days after the statutory day, 31 January." },
    perhapsLate: {
      zh: "年度报告于{publishedOn}公布，在1月31日之后{days}天；该机关可能适用其他期限，请核实。",
      en: "The report came out on {publishedOn}, {days} days after 31 January; another day may apply to this body, please check.",
    },
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
    zh: "你单位{year}年度报告于{publishedOn}公布，超过应公布日期（{due}）{days}天，请说明情况并引以为戒。",
    en: "Your report on {year} came out on {publishedOn}, {days} days after it was due ({due}). Please explain, and publish in time from now on.",
  },
  *check(facts) {
    const { year, publishedOn, agency } = facts.report;
    const { due, setBy } = dueDayOf(facts);
    const days = daysBetween(due, publishedOn!);
    if (days <= 0) return;
    const pastGovernmentsDay = publishedOn! > dayAfterYear(year!, 3, 31);
    const otherDayMayApply = setBy === "law" && (VERTICAL.test(agency.name) || (agency.kind === "office" && !pastGovernmentsDay));
    const daysPastBoth = Math.min(days, daysBetween(statutoryDay(facts), publishedOn!));
    const isWithinLaw = daysPastBoth <= 0;
    yield {
      outcome: otherDayMayApply || isWithinLaw ? "review" : "fail",
      severity: pastGovernmentsDay ? "critical" : isWithinLaw ? "minor" : delaySeverity(daysPastBoth),
      message: setBy === "roster" ? (isWithinLaw ? "afterRosterDayOnly" : "afterRosterDay") : otherDayMayApply ? "perhapsLate" : "late",
      params: { year: year!, publishedOn: publishedOn!, due, days },
      evidence: publicationEvidence(facts, publishedOn!),
      place: "publication",
    };
  },
});
