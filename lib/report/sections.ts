/** The six parts of an annual report since 2019 (《条例》第五十条). */
export const SECTION_KEYS = ["overview", "disclosure", "requests", "disputes", "problems", "other"] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** Tells a section from any other word. */
export const isSectionKey = (word: string): word is SectionKey => SECTION_KEYS.some((key) => key === word);

export interface StandardSection {
  key: SectionKey;
  ordinal: string;
  /** The heading of the official format, without its numeral. */
  heading: string;
  /** Wordings that are accepted without deduction: they come from Article 50 or are used by provincial governments. */
  acceptedVariants: readonly string[];
}

export const STANDARD_SECTIONS: readonly StandardSection[] = [
  { key: "overview", ordinal: "一", heading: "总体情况", acceptedVariants: [] },
  { key: "disclosure", ordinal: "二", heading: "主动公开政府信息情况", acceptedVariants: ["行政机关主动公开政府信息情况", "行政机关主动公开政府信息的情况"] },
  {
    key: "requests",
    ordinal: "三",
    heading: "收到和处理政府信息公开申请情况",
    acceptedVariants: ["行政机关收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请的情况"],
  },
  {
    key: "disputes",
    ordinal: "四",
    heading: "政府信息公开行政复议、行政诉讼情况",
    acceptedVariants: [
      "政府信息公开行政复议和行政诉讼情况",
      "政府信息公开行政复议行政诉讼情况",
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
    ],
  },
  {
    key: "problems",
    ordinal: "五",
    heading: "存在的主要问题及改进情况",
    acceptedVariants: ["政府信息公开工作存在的主要问题及改进情况"],
  },
  { key: "other", ordinal: "六", heading: "其他需要报告的事项", acceptedVariants: ["其他需要报告事项"] },
];

/** The standard entry of a section. */
export const standardSection = (key: SectionKey): StandardSection => STANDARD_SECTIONS[SECTION_KEYS.indexOf(key)]!;
