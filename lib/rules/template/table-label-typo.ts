import type { Diagnostic } from "../../report/schema";
import { evidenceAt } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { isCopyDoubtful } from "../shared/copy";
import { FILLING_INSTRUCTION } from "../shared/instructions";
import { differingPart, lacksOnly } from "../shared/wording";

/** One kind of slip, with every place where it was made. */
interface Slip {
  found: string;
  expected: string;
  /** The label that carries it: a row or column key, `caption.1`, `note`. */
  where: string;
  evidence: [Evidence, ...Evidence[]];
}

const LONGEST_QUOTED_LABEL = 16;
const GARBLED = /[\uFFFD?]/;
const CLAUSE_END = /[、，。：；（）()]/;
/** 其它 in a label, and 规范性文件 where the form of 2021 says 行政规范性文件: in wide use, so hardly slips. */
const WIDESPREAD = /其它|^规范性文件$/;

/**
 * The labels of the tables are worded as on the official form (国办公开办函〔2021〕30号).
 * Silently ignored: width, blanks, `1、` for `1.`, （六）其他, what extraction cut off, filling instructions (TPL-005), garbled
 * characters (SEC-005).
 * Characters that are only missing are a question in a doubtful copy; 规范性文件 for 行政规范性文件 always is one.
 */
export const tableLabelTypo = defineRule({
  id: "TPL-004",
  name: "table-label-typo",
  title: { zh: "表格栏目文字错漏", en: "Table label typo" },
  checks: { zh: "三张表的栏目、标注文字与统一格式有无个别文字出入。", en: "Whether the labels of the three tables have the wording of the official form." },
  leavesAlone: { zh: "全半角、空格、“1、”与“1.”之别、提取时截断的文字。", en: "Width, blanks, 1、 for 1., and what extraction cut off." },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["year"],
  basis: ["format2021", "format2019"],
  messages: {
    slip: { zh: "表格栏目“{found}”与统一格式“{expected}”有文字出入（{times}处）。", en: "The table label “{found}” should read “{expected}” (occurrences: {times})." },
  },
  remedy: { zh: "表格栏目“{found}”有误，应为“{expected}”。", en: "The table label “{found}” should read “{expected}”." },
  *check(facts) {
    for (const { found, expected, where, evidence } of slipsOf(facts)) {
      const isWidespread = WIDESPREAD.test(found);
      const isDoubtful = found === "规范性文件" || (isCopyDoubtful(facts) && lacksOnly(found, expected));
      yield {
        outcome: isDoubtful ? "review" : "fail",
        severity: isWidespread || where === "note" ? "info" : "minor",
        message: "slip",
        params: { ...clauseOf(found, expected), times: evidence.length },
        evidence,
        place: `${where}/${found}`,
      };
    }
  },
});

function slipsOf(facts: ReportFacts): Slip[] {
  const slips = new Map<string, Slip>();
  for (const diagnostic of facts.report.diagnostics) {
    const wording = wordingOf(diagnostic);
    if (!wording || diagnostic.span[0] === diagnostic.span[1]) continue;
    const { found, expected } = differingPart(wording.found, wording.expected);
    const kind = `${found}→${expected}`;
    const known = slips.get(kind);
    const evidence = evidenceAt(facts.report, diagnostic.span);
    if (known) known.evidence.push(evidence);
    else slips.set(kind, { ...wording, where: diagnostic.where ?? "", evidence: [evidence] });
  }
  return [...slips.values()];
}

/** What a diagnostic says of a label (`found→expected`), in the form's own punctuation; null when it tells of no slip. */
function wordingOf({ code, message }: Diagnostic): { found: string; expected: string } | null {
  if (code !== "label-deviates" && code !== "label-variant") return null;
  const [printed = "", expected = ""] = message.split("→");
  const found = printed.replace(/[(),:]/g, (mark) => ({ "(": "（", ")": "）", ",": "，", ":": "：" })[mark] ?? mark);
  if (code === "label-variant" && !WIDESPREAD.test(found)) return null;
  const isOtherMatter = found.search(FILLING_INSTRUCTION) !== -1 || GARBLED.test(found);
  return found === expected || isOtherMatter ? null : { found, expected };
}

/** The clause of a long label that carries the slip; a short label as a whole. */
function clauseOf(found: string, expected: string): { found: string; expected: string } {
  if (expected.length <= LONGEST_QUOTED_LABEL) return { found, expected };
  const part = differingPart(found, expected);
  let from = part.from;
  while (from > 0 && !CLAUSE_END.test(found.charAt(from - 1))) from--;
  const until = (text: string, start: number): number => {
    let end = start;
    while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end++;
    return end;
  };
  return { found: found.slice(from, until(found, part.from + part.found.length)), expected: expected.slice(from, until(expected, part.from + part.expected.length)) };
}
