import type { Dimension, Grade, ScoreNote, Severity } from "../rules/finding";
import type { Bilingual } from "../rules/rule";

/** The points of each dimension; together 100. It scores the quality of the annual report, not the whole of disclosure work. */
export const DIMENSION_POINTS: Readonly<Record<Dimension, number>> = {
  timeliness: 10,
  structure: 15,
  tables: 15,
  balance: 25,
  consistency: 10,
  content: 15,
  originality: 10,
};

/** What a proven fault takes off its dimension, as a share of the dimension's points. */
export const SEVERITY_SHARE: Readonly<Record<Severity, number>> = { critical: 0.6, major: 0.3, minor: 0.1, info: 0 };

/** Findings of one rule count this many times at most. */
export const MAX_COUNTED_PER_RULE = 3;

/** Under this many assessable points a report is not rated. */
export const MIN_ASSESSABLE_POINTS = 60;

/** 单项否决: a proven fault of these rules caps the total at 59 (国办秘函〔2019〕19号). */
export const CAPPING_RULES: ReadonlySet<string> = new Set(["SEC-001", "SEC-003", "SEC-007", "SEC-008", "TIM-007"]);
export const CAPPED_TOTAL = 59;

/** Points off the total, on an official site only. */
export const TOTAL_POINTS_OFF: Readonly<Record<string, number>> = { "SEC-004": 2, "SEC-005": 5 };

/** Reports up to this year are scored for reference and never ranked: the format was only encouraged for 2019. */
export const LAST_REFERENCE_YEAR = 2019;

export const GRADE_LABELS: Readonly<Record<Grade, Bilingual>> = {
  excellent: { zh: "优秀", en: "Excellent" },
  good: { zh: "良好", en: "Good" },
  fair: { zh: "合格", en: "Fair" },
  poor: { zh: "不合格", en: "Poor" },
  unrated: { zh: "不予评分", en: "Not rated" },
};

/** Why a score is withheld, capped or for reference only, in words. */
export const SCORE_NOTES: Readonly<Record<ScoreNote, Bilingual>> = {
  "reference-year": { zh: "2019年为统一格式鼓励期，此前年度为旧格式：得分仅供参考，不参与排名。", en: "The uniform format was only encouraged for 2019, and earlier years had another: the score is for reference and never ranked." },
  "year-unknown": { zh: "无法确定报告年度，不予评分。", en: "The year reported on is not known, so the report is not rated." },
  "injected-copy": { zh: "所用副本被植入无关内容，得分仅供参考；请从官方网站重新采集。", en: "Our copy carries injected text: the score is for reference; please fetch the report from the official site." },
  "too-little-assessable": { zh: "可评分值不足60分，不予评分。", en: "Fewer than 60 of 100 points could be judged, so the report is not rated." },
  "capped": { zh: "存在单项否决情形，总分以59分为限。", en: "A veto applies: the total is capped at 59." },
};
