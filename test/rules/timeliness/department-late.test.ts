import { departmentLate } from "../../../lib/rules/timeliness/department-late";
import { testRule } from "../../support/rule-tester";

const office = { name: "青禾县人民政府办公室", kind: "office" } as const;

testRule(departmentLate, {
  fires: [
    { title: "three days late", example: { zh: "部门2月3日公布，逾期3天", en: "A department published on 3 February, three days late" }, report: { publishedOn: "2024-02-03" }, findings: [{ message: "late", severity: "minor", params: { days: 3, publishedOn: "2024-02-03" } }] },
    { title: "two weeks late", report: { publishedOn: "2024-02-14" }, findings: [{ message: "late", severity: "major", params: { days: 14 } }] },
    { title: "after the governments' day too", report: { publishedOn: "2024-04-01" }, findings: [{ message: "late", severity: "critical", params: { days: 61 } }] },
    {
      title: "the page states the day",
      report: { publishedOn: "2024-02-14", preface: "发布日期：2024年2月14日\n统计期限自2023年1月1日起至2023年12月31日止。" },
      findings: [{ message: "late", severity: "major", quote: "发布日期：2024年2月14日" }],
    },
    { title: "a government's office before 31 March", example: { zh: "政府办公室3月20日公布，请核实适用哪个期限", en: "A government’s office on 20 March: which day applies is to verify" }, report: { agency: office, publishedOn: "2024-03-20" }, findings: [{ message: "perhapsLate", outcome: "review", severity: "major" }] },
    { title: "a government's office after 31 March", report: { agency: office, publishedOn: "2024-04-02" }, findings: [{ message: "late", severity: "critical" }] },
    { title: "a body under vertical leadership", report: { agency: { name: "国家税务总局青禾县税务局" }, publishedOn: "2024-02-20" }, findings: [{ message: "perhapsLate", outcome: "review", severity: "major" }] },
  ],
  silent: [
    { title: "in time", report: { publishedOn: "2024-01-17" } },
    { title: "on the very day", example: { zh: "1月31日当天公布", en: "Published on 31 January itself" }, report: { publishedOn: "2024-01-31" } },
    { title: "in time, whatever day the address has", example: { zh: "网址里的日期不作公布日期", en: "The day in the address proves nothing" }, report: { publishedOn: "2024-01-18", url: "https://www.example.gov.cn/202408/t20240806_1.html" } },
  ],
  notAssessed: [{ title: "a day in the address alone proves nothing", report: { url: "https://www.example.gov.cn/202408/t20240806_1.html" }, reason: "date-unknown" }],
  inapplicable: [
    { title: "a government", report: { agency: { name: "青禾县人民政府", kind: "government" }, publishedOn: "2024-03-20" } },
    { title: "a township", report: { agency: { name: "柳河镇人民政府", kind: "government", level: "township" }, publishedOn: "2024-03-20" } },
    { title: "before 2019", report: { year: 2017, publishedOn: "2018-03-20" } },
  ],
});
