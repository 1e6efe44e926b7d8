import { periodBasisContactMissing } from "../../../lib/rules/structure/period-basis-contact-missing";
import { testRule } from "../../support/rule-tester";

const BASIS = "根据《中华人民共和国政府信息公开条例》规定编制本报告。";
const CONTACT = "联系电话：0999-1234567。";
const PERIOD = "统计期限自2023年1月1日起至2023年12月31日止。";

testRule(periodBasisContactMissing, {
  fires: [
    { title: "nothing of the three", report: { preface: "现将有关情况公布如下。" }, findings: [{ message: "nothing", severity: "minor", params: { year: 2023 } }] },
    { title: "no preface at all", report: { preface: "" }, findings: [{ message: "nothing" }] },
    { title: "the period is missing", example: { zh: "没有写统计期限", en: "The period is missing" }, report: { preface: BASIS + CONTACT }, findings: [{ message: "period-missing", severity: "minor" }] },
    { title: "the year's last day is missing", example: { zh: "统计期限少最后一天", en: "The year’s last day is missing" }, report: { preface: `${BASIS}本报告统计数据的期限为2023年1月1日-2023年12月30日。${CONTACT}` }, findings: [{ message: "period-partial", quote: "2023年1月1日-2023年12月30日" }] },
    { title: "the period begins in the middle", report: { preface: `${BASIS}统计期限自2023年3月1日至12月31日。${CONTACT}` }, findings: [{ message: "period-partial" }] },
    { title: "the contact is missing, a remark", report: { preface: BASIS + PERIOD }, findings: [{ message: "contact-missing", severity: "info" }] },
    { title: "the basis is missing, a remark", report: { preface: PERIOD + CONTACT }, findings: [{ message: "basis-missing", severity: "info" }] },
    { title: "basis and contact are missing, one remark", report: { preface: PERIOD }, findings: [{ message: "basis-contact-missing", severity: "info" }] },
    { title: "a body-only copy may have lost its preface", report: { title: null, preface: "" }, findings: [{ message: "nothing", outcome: "review" }] },
    { title: "a range of dates about something else is no period", report: { preface: `${BASIS}${CONTACT}2023年3月1日至2023年3月5日开展宣传周活动。` }, findings: [{ message: "period-missing" }] },
    { title: "contact with the people is no contact", report: { preface: `${BASIS}${PERIOD}密切联系群众。` }, findings: [{ message: "contact-missing", severity: "info" }] },
    { title: "before 2019 as well", report: { year: 2016, preface: BASIS + CONTACT }, findings: [{ message: "period-missing" }] },
  ],
  silent: [
    { title: "all three in the preface", report: { preface: BASIS + PERIOD + CONTACT } },
    { title: "the second year left out", example: { zh: "终止日期省略年份", en: "The second year is left out" }, report: { preface: `${BASIS}统计时限自2023年1月1日至12月31日。${CONTACT}` } },
    { title: "a lost 年 and 月", report: { preface: `${BASIS}统计期限自20231月1日起至20231231日止。${CONTACT}` } },
    { title: "dates with dots", report: { preface: `${BASIS}统计期限：2023.1.1—2023.12.31。${CONTACT}` } },
    { title: "full-width digits and blanks", report: { preface: `${BASIS}统计期限自 ２０２３ 年 1 月 1 日 起，至 2023 年 12 月 31 日止。${CONTACT}` } },
    { title: "months without days", report: { preface: `${BASIS}本报告所列数据为2023年1月至12月。${CONTACT}` } },
    { title: "hours and remarks between the dates", report: { preface: `${BASIS}统计期限自2023年1月1日（含）零时起，至2023年12月31日24时止。${CONTACT}` } },
    { title: "a shorter range of something else beside the period", report: { preface: BASIS + PERIOD + CONTACT, sections: { overview: "2023年，征求意见期限为2023年3月1日至2023年3月31日，统计监测不停。主动公开信息86条。" } } },
    { title: "the year in words", report: { preface: `${BASIS}统计期限为2023年全年。${CONTACT}` } },
    { title: "all three at the report's end", example: { zh: "期限、依据、联系方式写在文末", en: "All three stand at the report’s end" }, report: { preface: "", sections: { other: `无。${BASIS}${PERIOD}${CONTACT}` } } },
    { title: "another year is another rule's matter", report: { preface: `${BASIS}统计期限自2022年1月1日起至2022年12月31日止。${CONTACT}` } },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "2021", preface: "" }, reason: "year-unknown" }],
});
