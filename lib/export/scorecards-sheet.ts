import { KIND_LABELS, LEVEL_LABELS } from "../report/labels";
import type { Agency } from "../report/schema";
import { DIMENSIONS, type Score, type Severity } from "../rules/finding";
import { CATEGORY_LABELS, SEVERITY_LABELS } from "../rules/words";
import { GRADE_LABELS, SCORE_NOTES } from "../score/scheme";
import type { SheetColumn } from "./sheet";

/** One body's scorecard for one year, as it is exported. `score` is null where no report was published. */
export interface ScorecardRow {
  agency: Pick<Agency, "name" | "region" | "regionCode" | "level" | "kind">;
  year: number;
  publishedOn: string | null;
  score: Score | null;
  /** Failures by severity, and questions. */
  counts: Record<Severity | "review", number>;
  /** By what it was judged; null where no report was published. */
  ruleSetVersion: string | null;
  profileVersion: string | null;
}

const column = (key: string, zh: string, en: string, width: number, value: SheetColumn<ScorecardRow>["value"]): SheetColumn<ScorecardRow> => ({ key, header: { zh, en }, width, value });
const NOT_PUBLISHED = { zh: "未公布", en: "not published" };
const REFERENCE = { zh: "仅供参考", en: "for reference only" };

/** The columns of the scorecards export. */
export const SCORECARD_COLUMNS: readonly SheetColumn<ScorecardRow>[] = [
  column("agency", "机关名称", "Agency", 28, (row) => row.agency.name),
  column("region", "地区", "Region", 14, (row) => row.agency.region),
  column("regionCode", "行政区划代码", "Region code", 12, (row) => row.agency.regionCode),
  column("level", "层级", "Level", 8, (row, language) => (row.agency.level === null ? null : LEVEL_LABELS[row.agency.level][language])),
  column("kind", "类别", "Kind", 10, (row, language) => KIND_LABELS[row.agency.kind][language]),
  column("year", "报告年度", "Report year", 9, (row) => row.year),
  column("publishedOn", "公布日期", "Published on", 11, (row) => row.publishedOn),
  column("total", "得分", "Score", 7, (row) => row.score?.total ?? null),
  column("grade", "等次", "Grade", 10, (row, language) => (row.score === null ? NOT_PUBLISHED[language] : GRADE_LABELS[row.score.grade][language])),
  column("reference", "备注", "Remark", 12, (row, language) => (row.score?.reference ? REFERENCE[language] : null)),
  column("assessable", "可评分值", "Assessable points", 9, (row) => row.score?.assessable ?? null),
  ...DIMENSIONS.map((dimension) => column(dimension, CATEGORY_LABELS[dimension].zh, CATEGORY_LABELS[dimension].en, 9, (row) => row.score?.categories[dimension] ?? null)),
  ...(["critical", "major", "minor", "info"] as const).map((severity) =>
    column(severity, `${SEVERITY_LABELS[severity].zh}问题数`, `Findings: ${SEVERITY_LABELS[severity].en}`, 10, (row) => row.counts[severity]),
  ),
  column("review", "待核实数", "Questions", 9, (row) => row.counts.review),
  column("pending", "待核实扣分", "Pending points", 10, (row) => row.score?.pendingPoints ?? null),
  column("notes", "说明", "Notes", 40, (row, language) => row.score?.notes.map((note) => SCORE_NOTES[note][language]).join(" ") ?? null),
  column("ruleSetVersion", "规则集", "Rule set", 10, (row) => row.ruleSetVersion),
  column("profileVersion", "规则口径", "Profile", 16, (row) => row.profileVersion),
];
