import { wrongLevelWording } from "../../../lib/rules/originality/wrong-level-wording";
import { testRule } from "../../support/rule-tester";

const town = { name: "清溪镇人民政府", region: "青禾县", regionCode: "999921", level: "township", kind: "government" } as const;
const townOfCity = { ...town, region: "青禾市", regionCode: "999981" } as const;
const said = (text: string, agency: object = town) => ({ agency, sections: { overview: text } });

testRule(wrongLevelWording, {
  fires: [
    { title: "a town leads the whole province", example: { zh: "乡镇“组织推动全省”", en: "A town leads the whole province" }, report: said("（一）组织推动全省政府信息公开工作。强化日常维护。"), findings: [{ message: "leads", params: { phraseLevel: "province", level: "township" }, quote: "（一）组织推动全省政府信息公开工作" }] },
    { title: "a town leads the whole county", report: said("统筹推进全县政务公开工作。"), findings: [{ message: "leads", params: { phraseLevel: "county" } }] },
    { title: "a county's bureau leads the whole city", example: { zh: "县局“统筹推进全市”", en: "A county’s bureau leads the whole city" }, report: said("统筹推进全市政务公开工作。", {}), findings: [{ message: "leads", params: { phraseLevel: "city" } }] },
    { title: "a town of a county-level city leads that city", report: said("统筹推进全市政务公开工作。", townOfCity), findings: [{ message: "leads", params: { phraseLevel: "county" } }] },
    { title: "applications to the city's government in a street's report", report: said("公民向市政府及市政府办公室提出的政府信息公开申请5件。", { ...town, name: "东城街道办事处", kind: "agencyOffice" }), findings: [{ message: "receives" }] },
    { title: "a town of a city without districts leads the whole city", report: said("统筹推进全市政务公开工作。", { ...town, region: "东莞市", regionCode: "441900" }), findings: [{ message: "leads", params: { phraseLevel: "city" } }] },
    { title: "a town claims what counties decide", report: said("全面做好了国有土地上房屋征收决定的公开。积极稳妥推进政府数据开放共享，方便群众。"), findings: [{ message: "powers", outcome: "review", severity: "minor" }] },
    { title: "a town speaks as the province", report: said("我省认真落实条例。"), findings: [{ message: "speaksAs", outcome: "review" }] },
  ],
  silent: [
    { title: "what superiors deployed", example: { zh: "转述上级部署", en: "What superiors deployed" }, report: said("按照省政府关于推进全省政务公开工作的部署，为推动全市政务公开作贡献，参加全县政务公开培训会议。") },
    { title: "a real county-level city, by its code", report: said("统筹推进全市政务公开工作，公民向市政府及市政府办公室提出的申请5件。", { name: "磐石市财政局", region: "磐石市", regionCode: "220284" }) },
    { title: "superiors' powers that are only cited", report: said("按照国有土地上房屋征收决定做好入户宣传，落实政府数据开放要求。") },
    { title: "a county's own powers", report: said("及时公开国有土地上房屋征收决定，推进政府数据开放共享。", {}) },
    { title: "a county-level city's own bureau", report: said("统筹推进全市政务公开工作。", { region: "青禾市", regionCode: "999981" }) },
    { title: "市委、市政府 of a county-level city", example: { zh: "县级市的乡镇说“市委、市政府”", en: "A town of a county-level city speaks of the city" }, report: said("在市委、市政府领导下，我镇认真落实条例。", townOfCity) },
    { title: "全区 in an autonomous region", report: said("推进全区政务公开工作。", { regionCode: "450199", region: "青禾县" }) },
    { title: "a county's own whole", report: said("统筹推进全县政务公开工作。", {}) },
  ],
  notAssessed: [{ title: "the level is unknown", report: { agency: { level: null }, sections: { overview: "推动全省政务公开工作。" } }, reason: "level-unknown" }],
  inapplicable: [
    { title: "a province", report: said("推动全省政务公开工作。", { level: "province", name: "青禾省人民政府", kind: "government" }) },
    { title: "2017", report: { year: 2017, ...said("推动全省政务公开工作。") } },
  ],
});
