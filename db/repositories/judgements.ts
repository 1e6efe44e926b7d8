import type { CellAddress } from "../../lib/report/figure-set";
import type { VersionWrite } from "../../lib/audit/ports";
import { cellCode } from "../cell-codes";
import type { Part } from "./statement";

const SAVE_FIGURES = `
  insert into figure_set (report_id, version_id, agency_id, year, region_code, level, kind, cells, amounts, blank, unread, inferred)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (report_id) do update set version_id = excluded.version_id, cells = excluded.cells, amounts = excluded.amounts,
    blank = excluded.blank, unread = excluded.unread, inferred = excluded.inferred`;

const codesOf = (cells: readonly CellAddress[]): number[] => cells.flatMap(({ table, cell }) => cellCode(table, cell) ?? []);

/** The figures of a report's current version; cells that no official form has are not added up. */
export function figuresPart(reportId: number, versionId: number, { agency, year, figures }: VersionWrite): Part {
  const official = figures.amounts.filter(({ table, cell }) => cellCode(table, cell) !== undefined);
  const values = [codesOf(official), official.map(({ amount }) => amount), codesOf(figures.blank), codesOf(figures.unread), codesOf(figures.inferred)];
  return { name: "saved_figures", sql: SAVE_FIGURES, values: [reportId, versionId, agency.id, year, agency.regionCode, agency.level, agency.kind, ...values] };
}

const SAVE_SCORECARD = `
  insert into scorecard (version_id, report_id, total, grade, assessable, reference, categories, deductions, notes, pending_points, not_assessed, run_id,
    rule_set_version, profile_version, grade_bands)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (version_id) do update set total = excluded.total, grade = excluded.grade, assessable = excluded.assessable, reference = excluded.reference,
    categories = excluded.categories, deductions = excluded.deductions, notes = excluded.notes, pending_points = excluded.pending_points,
    not_assessed = excluded.not_assessed, run_id = excluded.run_id, rule_set_version = excluded.rule_set_version, profile_version = excluded.profile_version,
    grade_bands = excluded.grade_bands`;

/** How a version scored, and by which rules and profile. */
export function scorecardPart(reportId: number, versionId: number, { outcome: { score, notAssessed, ruleSetVersion, profileVersion, basis }, runId }: VersionWrite): Part {
  const values = [
    versionId, reportId, score.total, score.grade, score.assessable, score.reference, JSON.stringify(score.categories), JSON.stringify(score.deductions),
    JSON.stringify(score.notes), score.pendingPoints, JSON.stringify(notAssessed), runId, ruleSetVersion, profileVersion,
    basis.bands ? JSON.stringify(basis.bands) : null,
  ];
  return { name: "saved_scorecard", sql: SAVE_SCORECARD, values };
}
