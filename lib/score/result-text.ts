import { DIMENSIONS, type CheckResult, type NotAssessed, type RenderedFinding, type Severity } from "../rules/finding";
import { sectionLabel, tableLabel, cellLabel, columnLabel, rowLabel } from "../report/labels";
import { basisLine } from "../rules/law";
import { reasonText } from "../rules/reasons";
import { ruleById } from "../rules/registry";
import type { Language } from "../rules/rule";
import { CATEGORY_LABELS, OUTCOME_LABELS, SEVERITY_LABELS } from "../rules/words";
import { DIMENSION_POINTS, GRADE_LABELS, SCORE_NOTES } from "./scheme";
import { isTableKey, REQUEST_COLUMNS } from "../report/cells";

const WORDS = {
  zh: {
    score: "得分", reference: "仅供参考", assessable: "可评分值", pending: "待核实事项如确认，再扣", findings: "问题", notAssessed: "未能判断",
    basis: "依据", remedy: "整改要求", where: "位置", none: "未发现问题。", unknownAgency: "（机关不明）", unknownYear: "（年度不明）", off: "扣分", notJudged: "未评",
  },
  en: {
    score: "Score", reference: "for reference only", assessable: "assessable points", pending: "if the questions are confirmed, a further", findings: "Findings", notAssessed: "Not assessed",
    basis: "Basis", remedy: "Remedy", where: "Where", none: "Nothing was found.", unknownAgency: "(body unknown)", unknownYear: "(year unknown)", off: "off", notJudged: "not judged",
  },
} as const;

const SIGNS: Record<Severity, string> = { critical: "✕", major: "▲", minor: "●", info: "○" };
const MAX_QUOTE = 60;

function placeOf(finding: RenderedFinding, language: Language): string {
  const [first] = finding.evidence;
  const places: string[] = [];
  if (first.section) places.push(sectionLabel(first.section, language));
  if (first.table) places.push(tableLabel(first.table, language));
  if (first.cell) places.push(cellLabel(first.cell, language));
  const quote = first.quote.replace(/\s+/g, " ").trim();
  return `${places.join(" · ")}${places.length > 0 ? "  " : ""}“${quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote}”`;
}

/** The place of something not assessed, as one speaks of it. */
export function whereLabel(where: string, language: Language): string {
  if (isTableKey(where)) return tableLabel(where, language);
  if ((REQUEST_COLUMNS as readonly string[]).includes(where)) return columnLabel(where, language);
  const row = rowLabel(where, language);
  return row === where && where.includes(".") ? cellLabel(where, language) : row;
}

const titled = ({ ruleId }: NotAssessed, language: Language): string => `${ruleId} ${ruleById(ruleId)?.title[language] ?? ""}`;

/** One line for each place that could not be judged; rules that lack the same thing altogether share a line. */
function unassessedLines(entries: readonly NotAssessed[], language: Language): string[] {
  const together = new Map<string, NotAssessed[]>();
  for (const entry of entries) {
    const key = entry.where === null ? entry.reason : JSON.stringify(entry);
    together.set(key, [...(together.get(key) ?? []), entry]);
  }
  return [...together.values()].map((group) => {
    const rules = group.map((entry) => titled(entry, language)).join(language === "zh" ? "、" : ", ");
    const [{ reason, where } = { reason: "", where: null }] = group;
    return `  ${rules}${where === null ? "" : ` · ${whereLabel(where, language)}`} — ${reasonText(reason, language)}`;
  });
}

/** Writes a result for a person: the score with its parts, each finding with place, basis and remedy, and what could not be judged. */
export function resultText(result: CheckResult, language: Language): string {
  const words = WORDS[language];
  const { score } = result;
  const lines = [
    `${result.agency.name || words.unknownAgency} ${result.year ?? words.unknownYear}    ${result.path}`,
    `${words.score}: ${score.total === null ? "" : `${score.total.toFixed(1)} `}${GRADE_LABELS[score.grade][language]}${score.reference ? ` (${words.reference})` : ""} · ${words.assessable} ${score.assessable}/100`,
    `  ${DIMENSIONS.map((dimension) => `${CATEGORY_LABELS[dimension][language]} ${score.categories[dimension] ?? words.notJudged}${score.categories[dimension] === null ? "" : `/${DIMENSION_POINTS[dimension]}`}`).join(" · ")}`,
    ...score.notes.map((note) => `  ${SCORE_NOTES[note][language]}`),
  ];
  if (score.pendingPoints > 0) lines.push(`  ${words.pending} ${score.pendingPoints}`);
  lines.push(`${words.findings}: ${result.findings.length}`);
  if (result.findings.length === 0) lines.push(`  ${words.none}`);
  for (const finding of result.findings) {
    const rule = ruleById(finding.ruleId)!;
    const mark = finding.outcome === "review" ? `? ${OUTCOME_LABELS.review[language]}` : `${SIGNS[finding.severity]} ${SEVERITY_LABELS[finding.severity][language]}`;
    lines.push(
      `  ${mark}  ${finding.ruleId} ${rule.title[language]}`,
      `      ${finding.message}`,
      `      ${words.where}: ${placeOf(finding, language)}`,
      `      ${words.basis}: ${basisLine(rule.basis, result.year, language)}`,
      `      ${words.remedy}: ${finding.remedy}`,
    );
  }
  if (result.notAssessed.length > 0) {
    lines.push(`${words.notAssessed}:`, ...unassessedLines(result.notAssessed, language));
  }
  return lines.join("\n");
}
