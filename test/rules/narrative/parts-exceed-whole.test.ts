import { partsExceedWhole } from "../../../lib/rules/narrative/parts-exceed-whole";
import { testRule } from "../../support/rule-tester";

const saying = (overview: string) => ({ sections: { overview } });

testRule(partsExceedWhole, {
  fires: [
    {
      title: "parts that exceed the whole, as published",
      report: saying("全年主动公开信息382条，包括政府网站35条、公开栏80条、微信公众号2443条。"),
      findings: [{ message: "exceeds", params: { whole: 382, parts: [35, 80, 2443], sum: 2558, gap: 2176, equation: "35 + 80 + 2443 = 2558 ≠ 382" } }],
    },
    { title: "applications by applicant", report: saying("收到申请10件，其中自然人7件、企业5件。"), findings: [{ message: "exceeds", params: { sum: 12 } }] },
    { title: "one part alone exceeds the whole", example: { zh: "其中一项大于总数", en: "One part alone exceeds the whole" }, report: saying("公开信息100条，其中网站180条，公众号60条。"), findings: [{ message: "exceeds" }] },
    { title: "a remark in brackets before the list", report: saying("收到申请10件（上年结转0件），其中网络7件、信函5件。"), findings: [{ message: "exceeds", params: { whole: 10 } }] },
    { title: "parts in the next sentence", report: saying("全年收到申请10件。其中，网络申请8件，信函申请4件。"), findings: [{ message: "exceeds", params: { whole: 10, sum: 12 } }] },
    { title: "parts in brackets", report: saying("公开文件20件（含通知15件、公告9件），培训3次。"), findings: [{ message: "exceeds", params: { whole: 20, sum: 24 } }] },
    { title: "a complete list that falls short", example: { zh: "完整列举的各项之和少于总数", en: "A complete list falls short of the whole" }, report: saying("共公开15002条，其中网站891条，公众号4086条，其他10024条。"), findings: [{ message: "falls-short", severity: "minor", params: { gap: 1 } }] },
    { title: "分别为 that falls short", report: saying("主动公开政府信息10条，政府网站、新媒体、公开栏分别为2条、3条、4条。"), findings: [{ message: "falls-short", severity: "minor" }] },
    { title: "包括 of all channels that falls short", report: saying("公开信息30条，包括政府网站10条、政务新媒体15条、线下渠道4条。"), findings: [{ message: "falls-short", severity: "minor" }] },
    { title: "channels that may overlap are asked about", report: saying("公开信息100条，其中网站80条，公众号60条。"), findings: [{ message: "may-overlap", outcome: "review" }] },
    { title: "parts that need not exclude each other are asked about", report: saying("召开新闻发布会2场，其中主要负责人出席1场，分管负责人出席2场。"), findings: [{ message: "may-overlap", outcome: "review" }] },
    { title: "before 2019 as well", report: { year: 2016, ...saying("收到申请10件，其中网络7件、信函5件。") }, findings: [{ message: "exceeds" }] },
  ],
  silent: [
    { title: "an open list below the whole", example: { zh: "部分列举，小于总数", en: "An open list below the whole" }, report: saying("公开286条，其中业务160条，人事120条。公开10300条，其中网站5000条，公众号2670条。") },
    { title: "closed lists that add up", report: saying("公开15002条，其中网站891条，公众号4086条，其他10025条。发布解读10条，其中政策解读5条，会议解读5条。") },
    { title: "lists on two levels", example: { zh: "两级列举", en: "Lists on two levels" }, report: saying("公开444条，其中网站118条（其中图解70条、视频48条）、公众号294条、其他32条。") },
    { title: "two levels without brackets cannot be told apart", report: saying("公开444条，网站118条，其中图解70条，公众号294条，其他32条。公开444条，其中网站118条，其中图解70条，公众号294条。") },
    { title: "the list adds up, and another dimension follows", report: saying("收到申请12件，其中网络申请8件，信函申请4件，自然人11件，企业1件。") },
    { title: "another statement follows", report: saying("收到申请12件，其中网络申请8件，办结12件，予以公开5件。") },
    { title: "a number without unit among the parts", report: saying("答复1453件。其中，予以公开966件，部分公开67，其他96件。") },
    { title: "about-figures", report: saying("公开信息约100条，其中网站80条，公众号60条。公开100余条，其中网站90条，公告20条。") },
    { title: "other units", report: saying("公开信息100条，其中重要信息80条，阅读3000次。") },
    { title: "a real list by channel with shares", report: saying("收到申请1499件。其中，网络申请1303件，占86.92%；信函申请172件，占11.47%；当面申请24件，占1.60%。") },
    { title: "an open end", report: saying("公开信息20条，包括网站8条、公众号9条等。") },
  ],
  notAssessed: { never: "it holds the text against itself" },
});
