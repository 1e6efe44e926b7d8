import { defineRule } from "../rule";
import { dayAfterYear, daysBetween, publicationEvidence } from "../shared/lateness";

const LONG_DELAY_DAYS = 60;

/**
 * 乡镇街道逾期公布: a township's or subdistrict's report came out after the day that the local notice sets.
 * 《条例》第四十九条 sets none for them, so the day is set in the roster or in the region's profile;
 * until it is, lateness against 31 January, the departments' day, is a question.
 * Silently ignored: reports without a known day of publication.
 */
export const townshipLate = defineRule({
  id: "TIM-003",
  name: "township-late",
  title: { zh: "乡镇街道逾期公布", en: "Township/sub-district late vs local deadline" },
  checks: { zh: "乡镇、街道的年度报告是否在当地规定的日期前公布；名录设定公布日期的，以名录为准；均未设定的，以1月31日为参照，只提示核实。", en: "Whether a township or subdistrict published by the day set locally, in the roster or in the profile; where none is set, 31 January is the measure and only a question is asked." },
  leavesAlone: { zh: "没有公布日期的；网址中的日期。当地期限不同的，请在名录或规则口径中设定。", en: "Reports without a day of publication; dates in addresses. Set another local day in the roster or the rule profile." },
  severity: "minor",
  kind: "deterministic",
  category: "timeliness",
  eras: ["2019", "2021"],
  bodies: { levels: ["township"], kinds: ["government", "agencyOffice"] },
  needs: ["year", "publicationDate"],
  basis: ["practice.townshipDay"],
  thresholds: {
    isDaySet: { default: 0, min: 0, max: 1, integer: true, unit: "0/1", title: { zh: "当地已规定应公布日期（1为是）", en: "A local notice sets the day (1: yes)" } },
    dueMonth: { default: 1, min: 1, max: 12, integer: true, unit: "月", title: { zh: "应公布日期：月", en: "Due day: month" } },
    dueDay: { default: 31, min: 1, max: 31, integer: true, month: "dueMonth", unit: "日", title: { zh: "应公布日期：日", en: "Due day: day" } },
  },
  messages: {
    perhapsLate: {
      zh: "年度报告于{publishedOn}公布，在参照日期（{due}）之后{days}天；乡镇、街道的公布时限依当地通知，请核实。",
      en: "The report came out on {publishedOn}, {days} days after {due}, taken for comparison; for townships and subdistricts the day is set by local notice: please check.",
    },
    late: {
      zh: "年度报告于{publishedOn}公布，晚于当地规定的日期（{due}）{days}天。",
      en: "The report came out on {publishedOn}, {days} days after the day set locally ({due}).",
    },
    afterRosterDay: {
      zh: "年度报告于{publishedOn}公布，晚于名录设定的公布日期（{due}）{days}天。",
      en: "The report came out on {publishedOn}, {days} days after the day that the roster sets ({due}).",
    },
  },
  remedy: { zh: "你单位{year}年度报告于{publishedOn}公布，晚于规定时限（{due}），请按时公布。", en: "Your report on {year} came out on {publishedOn}, after the day set ({due}). Please publish in time." },
  *check(facts, { isDaySet, dueMonth, dueDay }) {
    const { year, publishedOn } = facts.report;
    const rosterDay = facts.context.roster?.dueOn ?? null;
    const due = rosterDay ?? dayAfterYear(year!, dueMonth, dueDay);
    const days = daysBetween(due, publishedOn!);
    if (days <= 0) return;
    const isLocalDay = rosterDay !== null || isDaySet === 1;
    yield {
      outcome: isLocalDay ? "fail" : "review",
      severity: days >= LONG_DELAY_DAYS ? "major" : "minor",
      message: rosterDay !== null ? "afterRosterDay" : isLocalDay ? "late" : "perhapsLate",
      params: { year: year!, publishedOn: publishedOn!, due, days },
      evidence: publicationEvidence(facts, publishedOn!),
      place: "publication",
    };
  },
});
