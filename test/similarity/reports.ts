import { randomOf } from "../../lib/demo/random";
import type { ParsedReport } from "../../lib/report/schema";
import { buildReport, type ReportInput } from "../support/report-builder";
import { authorOf, ownProblems, ownSentences, type Author } from "./prose";

const TOPICS = ["燃气安全", "危房改造", "公租房分配", "物业监管", "施工许可"];

export const author = (name: string): Author => authorOf(TOPICS, randomOf(`author/${name}`));
/** Sentences of a body's own; other seeds give other words. */
export const sentences = (count: number, seed: string): string => ownSentences(count, author(seed), randomOf(seed));
export const problems = (seed: string): string => ownProblems(author(seed), randomOf(`problems/${seed}`));

/** A report with words of its own wherever none are given. */
export function writtenReport(name: string, { overview, problems: section5, ...input }: Omit<ReportInput, "sections"> & { overview?: string; problems?: string; path?: string } = {}): ParsedReport {
  const seed = `${name}/${String(input.year ?? 2023)}`;
  const report = buildReport({ ...input, agency: { name, ...input.agency }, sections: { overview: overview ?? sentences(18, seed), problems: section5 ?? problems(seed) } });
  return { ...report, source: { ...report.source, path: input.path ?? `${seed}.txt` } };
}
