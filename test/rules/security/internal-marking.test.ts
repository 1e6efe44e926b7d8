import { internalMarking } from "../../../lib/rules/security/internal-marking";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });

testRule(internalMarking, {
  fires: [
    { title: "a secrecy mark", example: { zh: "标题前有密级标志", en: "A secrecy mark before the title" }, report: { title: "机密★5年青禾县水务局2023年政府信息公开工作年度报告" }, findings: [{ message: "marked", params: { text: "机密★5年" }, quote: "机密★5年" }] },
    { title: "an internal mark", report: overview("内部资料，注意保存。此件不予公开。"), findings: [{ message: "marked" }, { message: "marked", params: { text: "此件不予公开" } }] },
  ],
  silent: [
    { title: "secrets as the law names them", example: { zh: "按法律用语叙述保密审查", en: "Secrets as the law names them" }, report: overview("涉及国家秘密、商业秘密和个人隐私的，严格保密审查，防止泄露机密信息，属于国家秘密的不予公开。") },
    { title: "internal affairs", example: { zh: "“内部事务信息”是法定用语", en: "Internal affairs as the law names them" }, report: overview("属于内部事务信息，内部资料管理规范。") },
  ],
  notAssessed: { never: "a text can always be searched" },
});
