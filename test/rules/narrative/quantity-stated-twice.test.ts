import { quantityStatedTwice } from "../../../lib/rules/narrative/quantity-stated-twice";
import { testRule } from "../../support/rule-tester";

const saying = (overview: string, other = "未收取信息处理费。") => ({ sections: { overview, other } });

testRule(quantityStatedTwice, {
  fires: [
    { title: "two totals of information disclosed", example: { zh: "同一总数前后两个说法", en: "Two totals of the same thing" }, report: saying("2023年，我局共主动公开政府信息141条。", "全年主动公开政府信息150条。"), findings: [{ message: "differs", params: { values: [141, 150] } }] },
    { title: "a whole county's total beside is asked about", report: saying("全年主动公开政府信息141条。", "全县主动公开政府信息900条。全县：全年主动公开政府信息900条。"), findings: [{ message: "may-differ", outcome: "review" }] },
    { title: "two numbers of trainings are asked about", example: { zh: "培训次数前后不一，请核实", en: "Two numbers of trainings, to verify" }, report: saying("全年组织业务培训2次。", "全年组织业务培训4次。"), findings: [{ message: "may-differ", outcome: "review" }] },
  ],
  silent: [
    { title: "the same value", report: saying("共主动公开政府信息141条。", "全年主动公开政府信息141条。") },
    { title: "a sub-total", example: { zh: "分项数不是总数", en: "A sub-total is not the total" }, report: saying("全年主动公开政府信息141条，其中主动公开政府信息20条。", "通过网站主动公开政府信息90条。") },
    { title: "another year", report: saying("全年主动公开政府信息141条。2022年主动公开政府信息99条。") },
    { title: "until another day", report: saying("全年主动公开政府信息141条。", "截至11月，主动公开政府信息130条。") },
    { title: "other columns of the website", report: saying("通过网站审计专栏公开信息20条。全年通过信息公开专栏公开政府信息16条。") },
    { title: "trainings of different kinds", report: saying("全年组织专题培训2次，参加上级培训4次，开展消防演练5次。") },
    { title: "about-figures", example: { zh: "“140余条”与141条相符", en: "“Over 140” agrees with 141" }, report: saying("全年主动公开政府信息140余条。全年主动公开政府信息141条。") },
  ],
  notAssessed: { never: "it holds the text against itself" },
});
