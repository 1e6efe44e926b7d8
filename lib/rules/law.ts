import type { Bilingual, Language } from "../report/language";

export interface LegalBasis {
  title: Bilingual;
  /** The provision's own words, only where they were verified in a public document; null otherwise. */
  quotation: string | null;
  /** No provision but practice, or the form's own meaning: there is nothing to quote. */
  isPractice?: true;
  /** The report years it was in force for; for every year when absent. */
  years?: { from: number; to?: number };
}

/** The sources that rules rest on. What was not verified word for word carries no quotation. */
export const LEGAL_BASES = {
  "regulation2019.art5": {
    title: { zh: "《中华人民共和国政府信息公开条例》第五条", en: "Regulations on Open Government Information (2019), Art. 5" },
    quotation: null,
    years: { from: 2019 },
  },
  "regulation2019.art46": {
    title: { zh: "《中华人民共和国政府信息公开条例》第四十六条", en: "Regulations on Open Government Information (2019), Art. 46" },
    quotation: "建立健全政府信息公开工作考核制度、社会评议制度和责任追究制度，定期对政府信息公开工作进行考核、评议",
    years: { from: 2019 },
  },
  "regulation2019.art49": {
    title: { zh: "《中华人民共和国政府信息公开条例》第四十九条", en: "Regulations on Open Government Information (2019), Art. 49" },
    quotation:
      "县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。",
    years: { from: 2019 },
  },
  "regulation2019.art50": {
    title: { zh: "《中华人民共和国政府信息公开条例》第五十条", en: "Regulations on Open Government Information (2019), Art. 50" },
    quotation:
      "（一）行政机关主动公开政府信息的情况；（二）行政机关收到和处理政府信息公开申请的情况；（三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；（四）政府信息公开工作存在的主要问题及改进情况，各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况；（五）其他需要报告的事项。",
    years: { from: 2019 },
  },
  "regulation2008.art31": {
    title: { zh: "《中华人民共和国政府信息公开条例》（国务院令第492号）第三十一条", en: "Regulations on Open Government Information (2008), Art. 31" },
    quotation: null,
    years: { from: 2008, to: 2018 },
  },
  "regulation2008.art32": {
    title: { zh: "《中华人民共和国政府信息公开条例》（国务院令第492号）第三十二条", en: "Regulations on Open Government Information (2008), Art. 32" },
    quotation:
      "（一）行政机关主动公开政府信息的情况；（二）行政机关依申请公开政府信息和不予公开政府信息的情况；（三）政府信息公开的收费及减免情况；（四）因政府信息公开申请行政复议、提起行政诉讼的情况；（五）政府信息公开工作存在的主要问题及改进情况；（六）其他需要报告的事项。",
    years: { from: 2008, to: 2018 },
  },
  "statistics2014": {
    title: { zh: "国办发〔2014〕32号要求的政府信息公开情况统计表（由栏目定义推得）", en: "The statistics table of State Council General Office, No. 32 of 2014 (derived from the rows’ definitions)" },
    quotation: null,
    years: { from: 2014, to: 2018 },
  },
  "format2021": {
    title: { zh: "国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》", en: "Annual report format, State Council General Office, No. 30 of 2021" },
    quotation: "年度报告内容，要严格按照《中华人民共和国政府信息公开条例》第五十条的规定确定，不能遗漏，也不宜泛化。",
    years: { from: 2021 },
  },
  "format2021.overview": {
    title: { zh: "国办公开办函〔2021〕30号“总体情况”部分", en: "Annual report format, State Council General Office, No. 30 of 2021, on the section “Overview”" },
    quotation:
      "主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障（含《中华人民共和国政府信息公开条例》第五十条第四项规定的各级人民政府‘工作考核、社会评议和责任追究结果情况’）",
    years: { from: 2021 },
  },
  "format2021.responsibility": {
    title: { zh: "国办公开办函〔2021〕30号“（四）明确责任”", en: "Annual report format, State Council General Office, No. 30 of 2021, “(4) Responsibility”" },
    quotation:
      "出现不按时发布、发布内容不准确不全面或者内容雷同、敷衍塞责等问题并造成不良后果的，由相应政府信息公开工作主管部门依据《中华人民共和国政府信息公开条例》第四十七条规定，严肃追究负有责任的领导人员和直接责任人责任。",
    years: { from: 2021 },
  },
  "format2019": {
    title: { zh: "国办公开办函〔2019〕60号《中华人民共和国政府信息公开工作年度报告格式（试行）》", en: "Annual report format (trial), State Council General Office, No. 60 of 2019" },
    quotation: null,
    years: { from: 2019, to: 2020 },
  },
  "form.requestsNote": {
    title: { zh: "统一格式表三注明的勾稽关系", en: "The identity printed on Table 3 of the official form" },
    quotation: "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
  },
  "form.columns": {
    title: { zh: "统一格式表格栏目含义（由栏目定义推得）", en: "The meaning of the form’s rows and columns (derived from their definitions)" },
    quotation: null,
    isPractice: true,
  },
  "form.feeUnit": {
    title: { zh: "统一格式表二：本年收费金额（单位：万元）", en: "Table 2 of the official form: fees charged (unit: 10,000 yuan)" },
    quotation: "本年收费金额（单位：万元）",
    years: { from: 2021 },
  },
  "legislationLaw": {
    title: { zh: "《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条", en: "Legislation Law (2023), Arts. 91 and 93" },
    quotation: null,
    years: { from: 2023 },
  },
  "legislationLaw2015": {
    title: { zh: "《中华人民共和国立法法》（2015年修正）第八十条、第八十二条", en: "Legislation Law (2015), Arts. 80 and 82" },
    quotation: null,
    years: { from: 2015, to: 2022 },
  },
  "feeMeasures": {
    title: { zh: "国办函〔2020〕109号《政府信息公开信息处理费管理办法》", en: "Measures on information-processing fees, State Council General Office, No. 109 of 2020" },
    quotation: null,
    years: { from: 2021 },
  },
  "website2019no19": {
    title: { zh: "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》单项否决指标", en: "Inspection criteria for government websites, State Council General Office, No. 19 of 2019: grounds that fail a website at once" },
    quotation: "1.出现严重表述错误。2.泄露国家秘密。3.发布或链接反动、暴力、色情等内容。4.对安全攻击（如页面被挂马、内容被篡改等）没有及时有效处置造成严重安全事故。5.存在弄虚作假行为（如伪造发稿日期等）。6.因网站建设管理工作不当引发严重负面舆情。",
  },
  "website2019no19.usability": {
    title: { zh: "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》（网站可用性）", en: "Inspection criteria for government websites, State Council General Office, No. 19 of 2019 (usability)" },
    quotation: null,
  },
  "website2017no47": {
    title: { zh: "国办发〔2017〕47号《政府网站发展指引》", en: "Guidelines for government websites, State Council General Office, No. 47 of 2017" },
    quotation: null,
  },
  "personalInformation": {
    title: { zh: "《中华人民共和国个人信息保护法》第二十八条；《中华人民共和国政府信息公开条例》第十五条", en: "Personal Information Protection Law, Art. 28; Regulations on Open Government Information (2019), Art. 15" },
    quotation: null,
  },
  "stateSecrets": {
    title: { zh: "《中华人民共和国保守国家秘密法》；《中华人民共和国政府信息公开条例》第十四条、第十七条", en: "Law on Guarding State Secrets; Regulations on Open Government Information (2019), Arts. 14 and 17" },
    quotation: null,
  },
  "punctuation": {
    title: { zh: "GB/T 15834—2011《标点符号用法》", en: "GB/T 15834—2011, General rules for punctuation" },
    quotation: null,
  },
  "documentTitle": {
    title: { zh: "国办公开办函〔2021〕30号（统一格式）", en: "The uniform format, State Council General Office, No. 30 of 2021" },
    quotation: null,
    years: { from: 2021 },
  },
  "practice.title": {
    title: { zh: "公文标题三要素", en: "The three parts of an official document’s title" },
    quotation: null,
    isPractice: true,
  },
  "practice.period": {
    title: { zh: "年度报告编制惯例；DB51/T 2660—2019 2.1（统计时间段为上一年度1月1日至12月31日）", en: "Compilation practice; DB51/T 2660—2019, 2.1 (the period is the whole preceding year)" },
    quotation: null,
    isPractice: true,
  },
  "practice.townshipDay": {
    title: { zh: "当地关于年度报告公布时间的通知（《条例》第四十九条未直接规定乡镇、街道的时限）", en: "The local notice on when reports are due (Art. 49 sets no day for townships and subdistricts)" },
    quotation: null,
    isPractice: true,
  },
  "practice.wording": {
    title: { zh: "公文文字严谨性要求；国办秘函〔2019〕19号扣分指标（错别字）", en: "Accuracy of official wording; deduction item of State Council General Office, No. 19 of 2019 (typos)" },
    quotation: null,
    isPractice: true,
  },
  "practice.accuracy": {
    title: { zh: "年度报告内容真实准确、前后一致的要求", en: "The requirement that a report is true, accurate and consistent" },
    quotation: null,
    isPractice: true,
  },
  "practice.wordList": {
    title: { zh: "本单位词表", en: "The office’s own word list" },
    quotation: null,
  },
  "principle.powers": {
    title: { zh: "职权法定原则（行政机关的职权由法律、法规、规章规定）", en: "The principle that a body has the powers given to it by law" },
    quotation: null,
    isPractice: true,
  },
  "intake": {
    title: { zh: "采集清洗说明（不属于机关问题）", en: "A remark on our copy of the document (not a fault of the body)" },
    quotation: null,
    isPractice: true,
  },
} as const satisfies Record<string, LegalBasis>;

export type LegalBasisId = keyof typeof LEGAL_BASES;
/** The entry of a legal basis. */
export const legalBasis = (id: LegalBasisId): LegalBasis => LEGAL_BASES[id];

/**
 * The bases of a rule that were in force for the year reported on: a letter must not cite any other.
 * @param year null when it is not known; then all are given
 */
export const basesFor = (ids: readonly LegalBasisId[], year: number | null): LegalBasis[] =>
  ids.map(legalBasis).filter(({ years }) => year === null || years === undefined || (year >= years.from && year <= (years.to ?? year)));

/** The same as one line of titles. */
export const basisLine = (ids: readonly LegalBasisId[], year: number | null, language: Language): string =>
  basesFor(ids, year).map(({ title }) => title[language]).join(language === "zh" ? "；" : "; ");
