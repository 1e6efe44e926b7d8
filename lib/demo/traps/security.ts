import { traditional } from "../dirt/text";
import { in2021Shape, withSentence } from "../faults/fault";
import { LISTED } from "../faults/security";
import type { WordList } from "../../rules/word-list";
import type { RenderedReport } from "../render/layout";
import { trap, type Trap } from "./trap";

const OFFICIAL = "https://www.example.gov.cn/zwgk/ndbg/report.html";
const FOREIGN = "https://reports.example.com/zwgk/ndbg/report.html";
/** The tables of a text in which everything has moved. */
const withoutPlaces = (tables: RenderedReport["tables"]): RenderedReport["tables"] =>
  Object.fromEntries(Object.entries(tables).map(([key, cells]) => [key, Object.fromEntries(Object.entries(cells).map(([cell, { raw }]) => [cell, { raw, span: null }]))]));
const BOTH = ["SEC-001", "SEC-002"];

const unlisted = (id: string, sentence: string, wordList: WordList = LISTED): Trap =>
  trap(`SEC-007/${id}`, { fits: in2021Shape, unasked: true, known: { wordList }, plant: (model) => withSentence(model, "overview", sentence) });
/** A question is right here: only a person can tell the word from the part of a longer one. */
const partOfAnother = (id: string, sentence: string, wordList: WordList): Trap => ({ ...unlisted(id, sentence, wordList), unasked: false });

/** Traps of pages and copies. */
export const SECURITY_TRAPS: readonly Trap[] = [
  trap("SEC-001/town-named-like-a-brand", {
    fits: in2021Shape, silent: BOTH, known: { url: OFFICIAL }, plant: (model) => withSentence(model, "overview", "与开云镇、米兰镇交流公开经验，走访半岛街道和银河社区。"),
  }),
  trap("SEC-001/fighting-gambling", {
    fits: in2021Shape, silent: BOTH, known: { url: OFFICIAL }, plant: (model) => withSentence(model, "overview", "开展打击网络赌博、抵制低俗视频宣传，定期巡查专栏，防止错链、断链。"),
  }),
  trap("SEC-001/sports", {
    fits: in2021Shape, silent: BOTH, known: { url: OFFICIAL }, plant: (model) => withSentence(model, "overview", "全民健身体育赛事平台上线，群众可在县政府官方网站登录预约场馆，也可下载政务服务手机客户端。"),
  }),
  trap("SEC-002/foreign-host-alone", { fits: in2021Shape, silent: BOTH, known: { url: FOREIGN } }),
  trap("SEC-002/official-traditional-edition", {
    fits: in2021Shape, silent: ["SEC-001", "SEC-002", "SEC-006"], known: { url: "https://big5.example.gov.cn/gate/big5/www.example.gov.cn/zwgk/report.html" }, spoil: traditional,
  }),
  trap("SEC-004/office-telephone", { fits: in2021Shape, silent: ["SEC-003", "SEC-004"], plant: (model) => ({ ...model, header: ["索引号：11990101MB28697899/2024-5424631"] }), also: ["CON-011"] }),
  trap("SEC-005/bullets", {
    fits: in2021Shape, spoil: (report) => ({ text: report.text.replaceAll("（一）", "\uf06c（一）"), tables: withoutPlaces(report.tables) }),
  }),
  trap("SEC-005/rare-characters", { fits: in2021Shape, plant: (model) => withSentence(model, "overview", "㙘村、埇口村和垚沟村的公开栏统一更换。") }),
  trap("SEC-006/real-parentheses", {
    fits: in2021Shape, plant: (model) => withSentence(model, "overview", "便民应用(APP)、办事指南(PDF)、政务邮箱(email)、预约系统(web)、地图标注(map)、语音播报(mp)均已开通。"),
  }),
  unlisted("right-wording", "便民服务大厅已经启用，应急管理局公布检查结果，持续推进乡村全面振兴。"),
  unlisted("short-word-one-character-off", "公安局、监察机关和安保局面对面答疑。"),
  unlisted("two-characters-off", "围绕乡村建设战略公布资金安排。"),
  unlisted("across-a-stop", "推进乡村。振兴战略项目逐项公布。"),
  unlisted("within-the-right-wording", "机关服务中心大厅同步更新。", [{ wrong: "服务中心", right: "机关服务中心" }]),
  { ...unlisted("on-the-menu", "逐项公布办理结果。"), plant: (model) => ({ ...model, header: ["首页 | 安监局 | 政务公开 | 政务服务 | 互动交流 | 便民大厅"] }), also: ["CON-011"], hiddenIn: ["L7-one-line"] },
  partOfAnother("part-of-a-longer-word", "向参会的中小学生家长发放明白纸。", [{ wrong: "会的", right: "会议的" }]),
  partOfAnother("in-the-name-of-a-place", "和平镇、平安街道按月更换公开栏。", [{ wrong: "平安", right: "平安建设" }]),
];
