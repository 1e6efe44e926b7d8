import { hijacked, traditional, traditionalWithPinyin } from "../dirt/text";
import type { WordList } from "../../rules/word-list";
import type { ReportModel } from "../model";
import type { RenderedReport } from "../render/layout";
import { fault, in2021Shape, withSentence, type Fault } from "./fault";

const OFFICIAL = "https://www.example.gov.cn/zwgk/ndbg/report.html";
const FOREIGN = "https://reports.example.com/info/1275/17687.htm";

const hijack = (report: RenderedReport, model: ReportModel): RenderedReport => hijacked(model.body.region.name)(report);
const behind = (report: RenderedReport, extra: string): RenderedReport => ({ ...report, text: `${report.text}\n${extra}` });
/** Replaces every n-th Chinese character outside the tables' digits. */
const garble = (every: number, sign: string) => (report: RenderedReport): RenderedReport => {
  let count = 0;
  return { ...report, text: report.text.replace(/[办群众时组织]/g, (character) => (++count % every === 0 ? sign : character)) };
};

const hijacks: readonly Fault[] = [
  fault("SEC-001/brand", { fits: in2021Shape, also: ["SEC-002"], known: { url: OFFICIAL }, spoil: hijack }),
  fault("SEC-001/adult", { fits: in2021Shape, known: { url: OFFICIAL }, spoil: (report) => behind(report, "无码高清视频一区 国产精品在线观看") }),
  fault("SEC-001/app", { fits: in2021Shape, known: { url: OFFICIAL }, spoil: (report) => behind(report, "乐鱼体育app官方网站入口 米兰体育手机登录") }),
  fault("SEC-002/foreign-host", { fits: in2021Shape, known: { url: FOREIGN }, spoil: hijack }),
  fault("SEC-002/pinyin-foreign-host", { fits: in2021Shape, also: ["SEC-006"], known: { url: FOREIGN }, spoil: traditionalWithPinyin }),
  fault("SEC-002/unknown-host", { fits: in2021Shape, outcome: "either", spoil: hijack }),
];

const garbled: readonly Fault[] = [
  fault("SEC-005/replacement-characters", { fits: in2021Shape, spoil: garble(1, "\ufffd") }),
  fault("SEC-005/isolated", { fits: in2021Shape, spoil: (report) => behind(report, "公开专栏\ufffd设置合理。") }),
  fault("SEC-005/wrong-encoding", { fits: in2021Shape, spoil: (report) => behind(report, "涓€銆佹€讳綋鎯呭喌鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡锛岀幇鍏竷濡備笅銆傝绛涢€夊悗鏌ョ湅閿涘矁绾鐨勯摼鎺ャ") }),
  fault("SEC-005/private-use", { fits: in2021Shape, spoil: garble(1, "\ue5e5") }),
];

const converted: readonly Fault[] = [
  fault("SEC-006/pinyin", { fits: in2021Shape, also: ["SEC-002"], spoil: traditionalWithPinyin }),
  fault("SEC-006/traditional", { fits: in2021Shape, also: ["SEC-002"], spoil: traditional }),
];

const exposed: readonly Fault[] = [
  fault("SEC-003/identity-number", { fits: in2021Shape, place: { section: "other" }, plant: (model) => withSentence(model, "other", "公示对象身份证号码11010519491231002X，已核实。") }),
  fault("SEC-008/secret-mark", { fits: in2021Shape, plant: (model) => withSentence(model, "other", "机密★一年 内部资料，注意保存") }),
  fault("SEC-004/mobile", { fits: in2021Shape, plant: (model) => withSentence(model, "other", "联系人：张三，手机13912345678。") }),
];

/** What an office might list: names that changed, a slip of the pen, a phrase it does not want. */
export const LISTED: WordList = [
  { wrong: "便民大厅", right: "便民服务大厅" },
  { wrong: "安监局", right: "应急管理局", note: "2018年机构改革" },
  { wrong: "政府信息公开公作", right: "政府信息公开工作" },
  { wrong: "乡村振兴战略", right: "乡村全面振兴" },
];
const listed = (id: string, sentence: string): Fault =>
  fault(`SEC-007/${id}`, { fits: in2021Shape, staysOut: true, outcome: "review", known: { wordList: LISTED }, place: { section: "overview" }, plant: (model) => withSentence(model, "overview", sentence) });

const onTheList: readonly Fault[] = [
  listed("former-name", "会同安监局公布检查结果。"),
  listed("slip", "进一步规范政府信息公开公作流程。"),
  listed("unwanted-phrase", "围绕乡村振兴战略公布资金安排。"),
  listed("one-character-off", "围绕乡村振行战略公布资金安排。"),
  listed("one-character-missing", "进一步规范政府信息公公作流程。"),
  listed("beside-the-right-wording", "便民服务大厅已经启用，原便民大厅停止受理。"),
];

/** Faults of the page and of our copy, and wordings on the office's list. */
export const SECURITY_FAULTS: readonly Fault[] = [...hijacks, ...garbled, ...converted, ...exposed, ...onTheList];
