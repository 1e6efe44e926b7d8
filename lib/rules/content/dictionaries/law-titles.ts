/** A law or document that annual reports cite, with the ways in which its title is taken down rightly. */
export interface CitedTitle {
  title: string;
  /** Shorter and older forms that are right as well. */
  accepted: readonly string[];
  /** A title that may be meant for this one: only such a title is compared. */
  resembles: RegExp;
  /** The greatest edit distance at which a title is still taken for this one. */
  maxDistance: number;
  /** A document of which there may be local ones of nearly the same title: it is only asked whether this one is meant. */
  isQuestion?: true;
}

export const CITED_TITLES: readonly CitedTitle[] = [
  {
    title: "中华人民共和国政府信息公开条例",
    accepted: ["政府信息公开条例", "信息公开条例"],
    resembles: /^(?!.*(?:采购|实施|细则|办法|解读|公示|修订|草案|送审)).*(?:信息|公开).*条[例列理]?$/,
    maxDistance: 3,
  },
  {
    title: "中华人民共和国政府信息公开条例",
    accepted: ["政府信息公开条例", "信息公开条例"],
    resembles: /^中[华国].{0,9}(?:信息.{0,2}公开|公开.{0,2}信息)(?!.*(?:采购|实施|细则|办法|解读|公示|修订|草案|送审|资源)).{0,3}条[例列理]$/,
    maxDistance: 6,
  },
  {
    title: "政府信息公开条例",
    accepted: ["中华人民共和国政府信息公开条例"],
    resembles: /^政府(?:信息|公开).{0,2}条[例列理]$|^政务信息公开条例$/,
    maxDistance: 2,
  },
  {
    title: "政府信息公开信息处理费管理办法",
    accepted: ["信息处理费管理办法"],
    resembles: /处理费.*(?:办法|规定)$/,
    maxDistance: 4,
  },
  {
    title: "中华人民共和国政府信息公开工作年度报告格式",
    accepted: ["政府信息公开工作年度报告格式", "中华人民共和国政府信息公开工作年度报告格式(试行)"],
    resembles: /^中[华国].*格式$/,
    maxDistance: 4,
  },
  {
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    accepted: [],
    resembles: /^国务院办公厅.*年度报告.*通知$/,
    maxDistance: 4,
    isQuestion: true,
  },
  {
    title: "关于全面推进政务公开工作的意见",
    accepted: [],
    resembles: /^(?:中共中央办公厅.{0,2}国务院办公厅)?(?:印发)?关于全面推.{0,2}政[务府]公开(?!.*(?:实施|指导|要点|若干|落实)).*意见$/,
    maxDistance: 3,
    isQuestion: true,
  },
  { title: "政府网站发展指引", accepted: [], resembles: /^政府网站发.{1,2}指[引导南]$/, maxDistance: 2, isQuestion: true },
  { title: "政府网站与政务新媒体检查指标", accepted: [], resembles: /网站.{0,2}政务新媒体检查指标$/, maxDistance: 3, isQuestion: true },
  { title: "中华人民共和国保守国家秘密法", accepted: ["保守国家秘密法"], resembles: /保守.{0,3}(?:秘|机)密法$/, maxDistance: 2 },
  { title: "中华人民共和国个人信息保护法", accepted: ["个人信息保护法"], resembles: /^(?:中华人民共和国)?个人.{0,3}信息.{0,2}保护法$/, maxDistance: 2 },
];

/** Document numbers that are known for certain; `named` is what stands before the number. */
export const KNOWN_NUMBERS: readonly { named: string; prefix: string; numbers: readonly string[] }[] = [
  { named: "政府信息公开条例", prefix: "国务院令|国令", numbers: ["第711号", "第492号"] },
  { named: "政府信息公开信息处理费管理办法", prefix: "国办函", numbers: ["〔2020〕109号"] },
  { named: "政府信息公开工作年度报告格式", prefix: "国办公开办函", numbers: ["〔2021〕30号"] },
  { named: "政府信息公开工作年度报告格式(试行)", prefix: "国办公开办函", numbers: ["〔2019〕60号"] },
];
