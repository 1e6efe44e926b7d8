import type { Accuracy, Shortcoming } from "./tally";

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [headers, ...rows].map((row) => row.map(String));
  const widths = headers.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ")).join("\n");
}

/** The two tables of figures as text. */
export function printAccuracy(accuracy: Accuracy): string {
  const rules = Object.entries(accuracy.rules).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const layouts = Object.entries(accuracy.layouts);
  return [
    `${accuracy.documents} documents read and audited`,
    table(
      ["rule", "planted", "found", "recall", "false failures", "not assessed"],
      rules.map(([id, { planted, found, falseFailures, notAssessed }]) => [id, planted, found, percent(found, planted), falseFailures, notAssessed]),
    ),
    table(
      ["layout", "cells", "read", "wrong", "left out", "faults", "found", "false failures"],
      layouts.map(([id, { cells, read, wrong, leftOut, planted, found, falseFailures }]) => [id, cells, percent(read, cells), wrong, leftOut, planted, percent(found, planted), falseFailures]),
    ),
  ].join("\n\n");
}

/** What is not as it should be: the same fault in one layout drawn together, with one example to see it again. */
export function printShortcomings(shortcomings: readonly Shortcoming[]): string {
  const groups = new Map<string, Shortcoming[]>();
  for (const shortcoming of shortcomings) {
    const subject = shortcoming.kind === "missed" ? shortcoming.subject : "";
    const key = [shortcoming.kind, shortcoming.ruleId, subject, shortcoming.layout].filter(Boolean).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), shortcoming]);
  }
  return [...groups]
    .map(([key, all]) => `${key}: ${all.length}×, for example ${all[0]!.subject} (${all[0]!.dirt}): ${all[0]!.detail.replaceAll("\n", "⏎").slice(0, 300)}`)
    .join("\n");
}
