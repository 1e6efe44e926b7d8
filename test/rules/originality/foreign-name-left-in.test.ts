import { foreignNameLeftIn } from "../../../lib/rules/originality/foreign-name-left-in";
import { testRule } from "../../support/rule-tester";

const town = { name: "励家镇人民政府", region: "黑山县", regionCode: "210726", level: "township", kind: "government" } as const;
const street = { name: "东兴街道办事处", region: "黑山县", regionCode: "210726", level: "township", kind: "agencyOffice" } as const;
const bureau = { name: "黑山县林业局", region: "黑山县", regionCode: "210726", level: "county", kind: "department" } as const;
const county = { name: "黑山县人民政府", region: "黑山县", regionCode: "210726", level: "county", kind: "government" } as const;
const office = { name: "黑山县人民政府办公室", region: "黑山县", regionCode: "210726", level: "county", kind: "office" } as const;
const jinlin = { name: "金林区人民政府", region: "金林区", regionCode: "230751", level: "county", kind: "government" } as const;
const said = (agency: object, overview: string, more: object = {}) => ({ agency, sections: { overview }, ...more });

testRule(foreignNameLeftIn, {
  fires: [
    { title: "a town of another county acts", report: said(town, "2023年，吉昌镇高度重视政务公开工作。"), findings: [{ message: "actor", params: { name: "吉昌镇" } }] },
    { title: "with the regions above it", report: said(town, "磐石市吉昌镇人民政府认真贯彻落实条例。"), findings: [{ message: "actor", params: { name: "吉昌镇" } }] },
    { title: "a town of the same county acts", report: said(town, "一是半拉门镇认真落实公开制度。"), findings: [{ message: "actor", params: { name: "半拉门镇" } }] },
    { title: "another county acts in a bureau's report", report: said(bureau, "昌图县严格执行条例规定。"), findings: [{ message: "actor", params: { name: "昌图县" } }] },
    { title: "another county's report is announced", report: said(county, "说明。", { preface: "现公布昌图县2023年政府信息公开工作情况。" }), findings: [{ message: "actor", params: { name: "昌图县" } }] },
    { title: "another level acts: a question", report: said(bureau, "南阳市高度重视政务公开工作。"), findings: [{ message: "actor", outcome: "review", severity: "major" }] },
    { title: "of a body whose field is not its region, a question", report: said({ ...bureau, name: "锦州海关", level: "city", region: "锦州市", regionCode: "210700" }, "丹东市认真贯彻条例规定。"), findings: [{ message: "actor", outcome: "review", severity: "major" }] },
    { title: "without a title it is a question", report: said(town, "吉昌镇高度重视政务公开工作。", { title: null }), findings: [{ message: "actor", outcome: "review", severity: "major" }] },
    { title: "in a copy that was converted", report: said(town, "吉昌镇高度重視政務公開工作，認真貫徹條例規定，嚴格執行制度，統籌推進標準化規範化建設。", { url: "https://reports.example.com/1.html" }), findings: [{ message: "actor", outcome: "review", severity: "major" }] },
    { title: "another county's authority is mentioned", report: said(bureau, "及时在昌图县人民政府网站更新信息。"), findings: [{ message: "mentioned", outcome: "review", severity: "major", params: { name: "昌图县" } }] },
    { title: "acting in one place and mentioned in another is one finding", report: said(bureau, "昌图县严格执行条例规定。通过昌图县人民政府网站公开。"), findings: [{ message: "actor" }] },
    { title: "another county's paper", report: said(bureau, "通过《今日定安》发布公告12期。"), findings: [{ message: "mentioned", outcome: "review", severity: "major", params: { name: "《今日定安》" } }] },
    { title: "a town as 我局", report: said(town, "对照清单，我局积极配合调整。"), findings: [{ message: "self", severity: "major", params: { noun: "局", name: "我局" } }] },
    { title: "a street office as 我局, not as a subject", report: said(street, "进一步提高我局公开水平。"), findings: [{ message: "self", severity: "major", outcome: "review" }] },
    { title: "a town as 我乡", report: said(town, "我乡积极推进公开。"), findings: [{ message: "self", severity: "major", outcome: "review" }] },
    { title: "a bureau as 我镇", report: said(bureau, "我镇积极推进公开。"), findings: [{ message: "self", severity: "major", params: { noun: "镇" } }] },
    { title: "a government's office as 我街道", report: said(office, "我街道积极推进公开。"), findings: [{ message: "self", severity: "major" }] },
    { title: "a county as 我局", report: said(county, "我局积极推进公开。"), findings: [{ message: "self", severity: "major", outcome: "review" }] },
    { title: "another profession's purpose", report: said(bureau, "促进民政机关为国家治理重要组成部分作用的发挥。"), findings: [{ message: "profession", params: { name: "民政机关" } }] },
    { title: "another profession's bureau acts", report: said(bureau, "县民政局高度重视政府信息公开工作。"), findings: [{ message: "profession", params: { name: "民政局" } }] },
  ],
  silent: [
    { title: "the body itself and the regions above it", report: said(town, "励家镇高度重视政务公开工作。黑山县认真贯彻条例。锦州市高度重视政务公开。辽宁省人民政府网站发布。") },
    { title: "a county and its towns", report: said(county, "励家镇高度重视政务公开工作，通过半拉门镇人民政府公开栏公开。") },
    { title: "what went into the district, and 原", report: said(jinlin, "金山屯区高度重视公开，西林区政府网站暂用，原昌图县人民政府信息移交。") },
    { title: "partners and examples", report: said(town, "吉昌镇认真落实结对帮扶协议。学习借鉴昌图县政务公开经验。与苍台镇政府联合开展培训。赴磐石市人民政府考察。") },
    { title: "a partner named as such elsewhere", report: said(bureau, "通过昌图县人民政府网站公开。昌图县是我县对口支援单位。") },
    { title: "titles and quotations", report: said(town, "学习《昌图县人民政府办公室公开办法》，转发“吉昌镇高度重视政务公开”一文。") },
    { title: "ordinary words and names of many places", report: said(town, "和平镇高度重视公开。城关镇认真落实。朝阳区严格执行条例。中心镇积极推进公开。开云镇积极推进公开。新城区政府公开。") },
    { title: "the ends and beginnings of words", report: said(bureau, "相应县政府要求，完成县委部署，创新县政府网站，提高县政府门户网站质量，管理县区公开，信息县级审核，现代县城建设。") },
    { title: "我县 and 我市 of a bureau, 我局 of its own", report: said(bureau, "我县积极推进公开，我市高度重视，我局认真落实。") },
    { title: "a branch that serves a town", report: said({ ...bureau, name: "黑山县自然资源局励家镇分局" }, "我镇积极推进公开。") },
    { title: "papers of the nation, the regions above and of no place", report: said(bureau, "在《人民日报》《光明日报》《解放日报》《辽宁日报》《锦州日报》《今日黑山》《法治日报》《科技日报》《今日头条》发布。") },
    { title: "我局 across words", report: said(town, "打破自我局限，走访我镇村组，看望我乡亲。") },
    { title: "我局 in a quotation", report: said(town, "群众反映“我局未公开”的问题已答复。") },
    { title: "kin professions, and bureaus that help", report: said(bureau, "县自然资源局高度重视政府信息公开工作。县民政局认真落实政务公开要求，配合我局开展培训。充分发挥公安机关的作用。") },
    { title: "lines of the page", report: said(town, "说明。", { tail: "\n上一条：吉昌镇高度重视政务公开工作\n" }) },
    { title: "an institution", report: said({ ...bureau, name: "黑山县林业技术中心", kind: "institution" }, "我局积极推进公开。") },
  ],
  notAssessed: [
    { title: "the body is unknown", report: said({ name: "", region: null, regionCode: null, level: null, kind: "unknown" }, "吉昌镇高度重视政务公开工作。"), reason: "agency-unknown" },
    { title: "the body's region is in no table", report: said({}, "昌图县严格执行条例规定。"), reason: "agency-region-unknown" },
  ],
});
