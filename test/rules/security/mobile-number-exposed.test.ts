import { mobileNumberExposed } from "../../../lib/rules/security/mobile-number-exposed";
import { testRule } from "../../support/rule-tester";

const preface = (text: string) => ({ preface: text });

testRule(mobileNumberExposed, {
  fires: [
    { title: "beside a person", example: { zh: "个人姓名旁的手机号", en: "A mobile number beside a person" }, report: preface("联系人：张三，手机13912345678。"), findings: [{ message: "personal", params: { count: 1, masked: ["139****5678"] }, quote: "139" }] },
    { title: "five of them", report: preface("电话13912345671、13912345672、13912345673、13912345674、13912345675。"), findings: [{ message: "personal", severity: "major" }] },
    { title: "as the office's contact", example: { zh: "作为单位联系方式，仅作提示", en: "As the office’s contact, a remark only" }, report: preface("如有疑问，请致电13912345678。"), findings: [{ message: "contact", severity: "info" }] },
  ],
  silent: [
    { title: "landlines", example: { zh: "固定电话", en: "Landlines" }, report: preface("联系人：张三，电话0533-2270801、010-12345678。") },
    { title: "digits within an index number", report: preface("索引号11990101MB28697899/2024-13912345678，编号2024-15424631234567。") },
    { title: "masked numbers", example: { zh: "已脱敏的号码", en: "Masked numbers" }, report: preface("联系人：张三，手机139****5678。") },
  ],
  notAssessed: { never: "a text can always be searched" },
});
