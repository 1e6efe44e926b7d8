import { TABLE_KEYS } from "../../report/cells";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { FILLING_INSTRUCTION } from "../shared/instructions";

/** Words that are instructions when they stand in a table, and ordinary words in prose. */
const IN_TABLES_ONLY = /[([【][^)\]】\n|]{0,12}(?:示例|样例|模板)[^)\]】\n|]{0,6}[)\]】]|(?<![^\n\t|])(?:示例|样例|模板)[^\n\t|]{0,4}(?![^\n\t|])|\(注:[^)\n]{0,60}填[^)\n]{0,60}\)/g;
/** What one of them has; most reports have none. */
const ANY_INSTRUCTION = /位小数|填|示例|样例|模板/;

/**
 * Nothing that the form says to the person who fills it in is left in tables or headings (公文文字严谨性要求).
 * Silently ignored: the official notes （单位：万元）, （区分处理的…） and （本列数据的勾稽关系为…）, footnotes to figures, the
 * prose of sections one, five and six.
 */
export const instructionLeftIn = defineRule({
  id: "TPL-005",
  name: "instruction-left-in",
  title: { zh: "填报提示语残留", en: "Template instruction left in" },
  checks: { zh: "表格、标题中是否残留“保留4位小数”“填报说明”等提示语。", en: "Whether instructions such as 保留4位小数 or 填报说明 are left in tables or headings." },
  leavesAlone: { zh: "统一格式自带的说明文字和数据脚注。", en: "The official notes of the form and footnotes to figures." },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["2021"],
  needs: ["sections"],
  basis: ["practice.wording"],
  messages: {
    residue: { zh: "表格或标题中残留填报提示语“{text}”（{times}处）。", en: "The filling instruction “{text}” is left in a table or heading (occurrences: {times})." },
  },
  remedy: { zh: "表格中残留填报提示语“{text}”，请删除。", en: "Please delete the filling instruction “{text}”." },
  *check(facts) {
    if (!ANY_INSTRUCTION.test(facts.clean.text)) return;
    const places = new Map<string, [Evidence, ...Evidence[]]>();
    for (const { text, evidence } of residues(facts)) {
      const known = places.get(text);
      if (known) known.push(evidence);
      else places.set(text, [evidence]);
    }
    for (const [text, evidence] of places) yield { outcome: "fail", message: "residue", params: { text, times: evidence.length }, evidence, place: text };
  },
});

/** Instructions in the headings, in the bodies of sections two to four, and the narrower ones within the tables. */
function* residues(facts: ReportFacts): Generator<{ text: string; evidence: Evidence }> {
  const { clean, report } = facts;
  const seen = new Set<number>();
  function* search(pattern: RegExp, span: readonly [number, number]): Generator<{ text: string; evidence: Evidence }> {
    const from = clean.fromOriginal(span[0]);
    for (const match of clean.text.slice(from, clean.fromOriginal(span[1])).matchAll(pattern)) {
      const start = from + match.index;
      if (seen.has(start)) continue;
      seen.add(start);
      yield { text: match[0], evidence: facts.evidence(start, start + match[0].length) };
    }
  }
  for (const section of report.sections) yield* search(FILLING_INSTRUCTION, section.span);
  for (const key of TABLE_KEYS) {
    const body = facts.section(key)?.body;
    if (body) yield* search(FILLING_INSTRUCTION, body);
    const table = report.tables[key];
    if (!table) continue;
    yield* search(FILLING_INSTRUCTION, table.span);
    yield* search(IN_TABLES_ONLY, table.span);
  }
}
