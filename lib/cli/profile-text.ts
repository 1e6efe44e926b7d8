import type { DryRun } from "../audit/dry-run";
import type { Effect } from "../audit/profile-difference";
import { regionByCode } from "../gazetteer/divisions";
import { bandsOrigin, type Origin } from "../rules/profile-origin";
import type { ProfileSet } from "../rules/profile-set";
import { ruleById } from "../rules/registry";
import { SEVERITY_LABELS } from "../rules/words";
import { profileSummary } from "../score/profile-summary";
import { GRADE_LABELS } from "../score/scheme";

const EVERYWHERE = "全部地区 everywhere (all)";
const EFFECTS: Readonly<Record<Effect, string>> = { appears: "新增 appear", vanishes: "消失 vanish", severity: "程度改变 change severity", outcome: "性质改变 change outcome" };

/** A region as the command line names it: code and name. */
export function regionText(region: string): string {
  if (region === "") return EVERYWHERE;
  const name = regionByCode(region.padEnd(6, "0"))?.name;
  return name === undefined ? region : `${region} ${name}`;
}

const from = (origin: Origin<unknown>): string => (origin.from === null ? "" : `  ← ${regionText(origin.from)}`);

/** What is in force in a region and differs from the catalogue, for a person. */
export function summaryText(set: ProfileSet, region: string): string {
  const { version, changed, vetoesOff } = profileSummary(set, region);
  const bands = bandsOrigin(set, region);
  const lines = [
    `${regionText(region)}    规则口径 profile ${version}    修订 revision ${set.own(region).revision}`,
    `等次分数线 grade bands: ${bands.value.excellent} / ${bands.value.good} / ${bands.value.fair}${from(bands)}`,
  ];
  if (changed.length === 0) lines.push("各条规则均同规则目录。 Every rule is as in the catalogue.");
  for (const { rule, origins } of changed) {
    lines.push(`${rule.id} ${rule.title.zh} · ${rule.title.en}`);
    if (!origins.enabled.value) lines.push(`  停用 off${from(origins.enabled)}`);
    if (origins.severity.from !== null) lines.push(`  严重程度 severity: ${SEVERITY_LABELS[origins.severity.value].zh} ${origins.severity.value}${from(origins.severity)}`);
    for (const { id, threshold, origin } of origins.thresholds) {
      if (origin.value !== threshold.default) lines.push(`  ${threshold.title.zh} ${id}: ${origin.value}（默认 default ${threshold.default}）${from(origin)}`);
    }
  }
  if (vetoesOff.length > 0) lines.push(`注意：已停用单项否决规则 Note: vetoes switched off: ${vetoesOff.map(({ id }) => id).join(", ")}`);
  return lines.join("\n");
}

const scoreText = (score: number | null): string => (score === null ? "—" : score.toFixed(2));

/** What a change would do, for a person. */
export function dryRunText(run: DryRun): string {
  const { scores } = run;
  const coverage = run.judged + run.unreadable < run.total ? `抽查 ${run.judged} / ${run.total} 份 a sample of ${run.judged} of ${run.total} reports` : `${run.judged} 份 reports`;
  return [
    `试算 dry run: ${coverage}；受影响 affected: ${run.affected}；未能读取 unreadable: ${run.unreadable}`,
    ...run.rules.map(({ ruleId, effect, count }) => `  ${ruleId} ${ruleById(ruleId)?.title.zh ?? ""}: ${EFFECTS[effect]} ${count}`),
    `平均分 mean score (${scores.reports}): ${scoreText(scores.meanBefore)} → ${scoreText(scores.meanAfter)}`,
    ...run.grades.map(({ from: grade, to, count }) => `  ${GRADE_LABELS[grade].zh} ${grade} → ${GRADE_LABELS[to].zh} ${to}: ${count}`),
    ...run.movers.map(({ report, before, after }) => `  ${report.agency} ${report.year}: ${before.toFixed(1)} → ${after.toFixed(1)}`),
  ].join("\n");
}
