import type { Bilingual } from "../rule";

/** What a report has to speak of, by name: the aspects of section one, the results of a government, the contents of 2008. */
const MATTERS = {
  "aspect.disclosure": { zh: "主动公开", en: "proactive disclosure" },
  "aspect.requests": { zh: "依申请公开", en: "disclosure on request" },
  "aspect.management": { zh: "政府信息管理", en: "management of government information" },
  "aspect.platforms": { zh: "政府信息公开平台建设", en: "disclosure platforms" },
  "aspect.supervision": { zh: "监督保障", en: "supervision and support" },
  "result.appraisal": { zh: "工作考核", en: "appraisal" },
  "result.review": { zh: "社会评议", en: "public review" },
  "result.accountability": { zh: "责任追究", en: "accountability" },
  "content.disclosure": { zh: "主动公开政府信息的情况", en: "proactive disclosure" },
  "content.requests": { zh: "依申请公开和不予公开政府信息的情况", en: "disclosure on request and refusals" },
  "content.fees": { zh: "收费及减免情况", en: "fees charged and waived" },
  "content.disputes": { zh: "申请行政复议、提起行政诉讼的情况", en: "administrative review and litigation" },
  "content.problems": { zh: "存在的主要问题及改进情况", en: "main problems and improvements" },
  "content.statistics": { zh: "政府信息公开情况统计表", en: "the statistics table of disclosure" },
} as const satisfies Record<string, Bilingual>;
export type Matter = keyof typeof MATTERS;

const isMatter = (key: string): key is Matter => Object.hasOwn(MATTERS, key);

/** The name of a matter; an unknown key is given back as it is. */
export const matterLabel = (key: string, language: keyof Bilingual): string => (isMatter(key) ? MATTERS[key][language] : key);
