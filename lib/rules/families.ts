import { RULES } from "./registry";
import type { Bilingual, Rule } from "./rule";

/** The families of rules by the letters of their ids. */
export const FAMILY_LABELS: Readonly<Record<string, Bilingual>> = {
  STR: { zh: "结构与标题", en: "Structure and headings" },
  TPL: { zh: "统一格式", en: "The uniform format" },
  TAB: { zh: "表格填报", en: "Filling in the tables" },
  BAL: { zh: "数据勾稽", en: "Balances of the figures" },
  NAR: { zh: "图文一致", en: "Text against tables" },
  XYR: { zh: "年度衔接", en: "From year to year" },
  HIE: { zh: "上下级汇总", en: "Region and its bodies" },
  TIM: { zh: "公布时效", en: "Timeliness" },
  AUT: { zh: "职权范围", en: "Powers of the body" },
  CON: { zh: "内容与文字", en: "Content and wording" },
  SEC: { zh: "安全与隐私", en: "Security and privacy" },
  ORI: { zh: "原创性", en: "Originality" },
};

export interface Family {
  /** `BAL` */
  code: string;
  title: Bilingual;
  rules: readonly Rule[];
}

/** The catalogue by families, in its own order; a family without a name is called by its letters. */
export function ruleFamilies(rules: readonly Rule[] = RULES): Family[] {
  const families = new Map<string, Rule[]>();
  for (const rule of rules) {
    const code = rule.id.slice(0, 3);
    families.set(code, [...(families.get(code) ?? []), rule]);
  }
  return [...families].map(([code, own]) => ({ code, title: FAMILY_LABELS[code] ?? { zh: code, en: code }, rules: own }));
}
