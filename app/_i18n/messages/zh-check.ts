/** Texts of the page on which a draft is checked, in Chinese. */
export const zhCheck = {
  title: "自查",
  subtitle: "公布前先查一遍。粘贴全文或上传一份文件，几秒钟给出结果；内容不保存、不记录，关闭页面即消失。",
  paste: "粘贴报告全文",
  file: "或选择一份文件",
  fileHint: "文本、网页、Word、PDF 或 XLSX，不超过 {limit}",
  submit: "开始核查",
  checking: "正在核查…",
  resultTitle: "核查结果",
  recognised: "识别为：{agency} {year} 年度报告",
  agencyUnknown: "（未识别到机关）",
  yearUnknown: "（未识别到年度）",
  notStored: "以上结果没有保存。如需留存，请打印或另存为 PDF。",
  again: "修改后再查一次",
  nothing: "请粘贴报告全文，或选择一份文件。",
  unreadable: "这份文件未能读取：{reason}",
  tooLarge: "内容超过上限 {limit}。年度报告一般只有几百 KB，请确认选对了文件。",
  tooMany: "核查得太频繁，请在 {seconds} 秒后再试。",
  failed: "核查时出错，内容没有保存。请重试；如仍不行，请把文件交给管理员。",
  offTitle: "自查功能已关闭",
  offBody: "管理员关闭了自查功能（MINGJIAN_SELF_CHECK=off）。",
  draft: "草稿",
  forms: "提交草稿",
};

export type CheckMessages = typeof zhCheck;
