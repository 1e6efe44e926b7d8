import { repeatedWithinReport } from "../../../lib/rules/originality/repeated-within-report";
import { testRule } from "../../support/rule-tester";

const LONG = "加强对政府信息公开专栏的日常检查、维护和更新工作";
const OTHER = "建立健全信息发布前的三级审核和保密审查工作机制";
const said = (overview: string, problems = "问题：公开不及时。措施：加强培训。") => ({ sections: { overview, problems } });

testRule(repeatedWithinReport, {
  fires: [
    { title: "the same clause in two sections", example: { zh: "同一句话出现在两个部分", en: "The same clause in two sections" }, report: said(`${LONG}，防止错链。`, `下一步，${LONG}。`), findings: [{ message: "repeated", params: { quote: LONG, times: 2 }, quote: LONG }] },
    { title: "three times is one finding", report: said(`${LONG}。公开。${LONG}。解读。${LONG}。`), findings: [{ message: "repeated", params: { times: 3 } }] },
    { title: "a passage of several clauses is one finding", report: said(`${LONG}，${OTHER}。公开。`, `${LONG}，${OTHER}。`), findings: [{ message: "repeated", quote: `${LONG}，${OTHER}` }] },
    { title: "two different clauses are two", report: said(`${LONG}。公开。${OTHER}。`, `${OTHER}。解读。${LONG}。`), findings: [{ message: "repeated" }, { message: "repeated" }] },
  ],
  silent: [
    { title: "short phrases", example: { zh: "短语重复", en: "Short phrases" }, report: said("加强组织领导，加强组织领导。") },
    { title: "titles of laws and the body's own name", example: { zh: "法规名称和机关名称", en: "Titles of laws and the body’s own name" }, report: said("根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发格式的通知》，公开。根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发格式的通知》，解读。") },
    { title: "tables", report: { tables: { requests: { "granted.total": LONG, "partial.total": LONG } } } },
  ],
  notAssessed: { never: "a text can always be searched" },
});
