import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { defineRule, type Observation } from "../rule";
import { comparableCount } from "../shared/narrative-cells";
import { compareStatements, type ComparisonMessage } from "../shared/narrative-compare";
import { comparisonMessages } from "../shared/narrative-comparison";
import { denials } from "../shared/narrative-denials";
import { documentStatements, type DocumentRow } from "../shared/narrative-documents";
import { isScopeDoubtful } from "../shared/narrative-doubts";
import { quoted, sentenceEvidence } from "../shared/narrative-sentences";

const NONE = /(?:未|没有|无)(?:有|曾|新)?(?:制定|制发|制作|出台|印发|颁布|发布)(?:或|并|和|、|及)?(?:制定|制发|出台|印发|颁布|发布|公布)?(?:过|任何|新的?|行政|政府|部门|地方|规章(?:、|和|及|或))*(规范性文件|规章)/g;
const ENDS = /^(?:的|行政|、|和|及|或|规章|规范性文件|情况|情形|件|等){0,5}(?:$|[,;)]|也?(?:未|没有|无))/;

/**
 * What the text says of regulations and normative documents issued, repealed and in force is what table 二 says
 * (国办公开办函〔2021〕30号：发布内容不准确的追责).
 * Silently ignored: documents published, explained, reviewed or registered; 规章制度; other years. Other scopes, documents
 * that lapsed (失效), and several acts in one number are asked about.
 */
export const documentFiguresDiffer = defineRule({
  id: "NAR-004",
  name: "document-figures-differ",
  title: { zh: "正文规范性文件数与表二不一致", en: "Narrative document counts != table 2" },
  checks: {
    zh: "正文所述规章、行政规范性文件的制发、废止、现行有效件数，以及“未制发规范性文件”的表述，与表二是否一致。",
    en: "Whether the regulations and normative documents issued, repealed and in force, or said not to have been issued, agree with Table 2.",
  },
  leavesAlone: {
    zh: "公开、解读、审核、备案、清理的件数；规章制度；其他年度的数据。",
    en: "Numbers published, explained, reviewed, registered or cleared; internal rules; figures of other years.",
  },
  severity: "major",
  kind: "deterministic",
  category: "consistency",
  eras: ["2019", "2021"],
  needs: ["disclosureTable"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    ...comparisonMessages("表二", "Table 2"),
    "none-issued": { zh: "正文称“{quote}”，而表二“{cells|cell}”填报{stated}件，二者不一致。", en: "The text says “{quote}”, while Table 2 has {stated} in “{cells|cell}”." },
    "none-issued-unclear": {
      zh: "正文称“{quote}”，而表二“{cells|cell}”填报{stated}件；该句可能涉及其他统计范围，请核实。",
      en: "The text says “{quote}”, while Table 2 has {stated} in “{cells|cell}”. The sentence may speak of another scope. Please verify.",
    },
  },
  remedy: { zh: "正文“{quote}”与表二填报（{cells|cell}：{stated}）不一致，请核实。", en: "“{quote}” in the text and Table 2 ({cells|cell}: {stated}) differ. Please verify." },
  *check(facts) {
    const statements = documentStatements(facts);
    yield* compareStatements(facts, statements);
    yield* deniedIssues(facts, statements.some(({ what, value }) => what.endsWith("issued") && value > 0));
  },
});

function* deniedIssues(facts: ReportFacts, countsSome: boolean): Generator<Observation<ComparisonMessage | "none-issued" | "none-issued-unclear">> {
  const told = new Set<string>();
  for (const { sentence, match } of denials(facts, /规范性文件|规章/, NONE, ENDS)) {
    const row: DocumentRow = match[1] === "规章" ? "regulations" : "normativeDocuments";
    const cell = `${row}.${facts.tabularEra === "2019" ? "made" : "issued"}`;
    if (told.has(cell)) continue;
    told.add(cell);
    const read = comparableCount(facts, "disclosure", cell);
    if ("missing" in read) yield { outcome: "notAssessed", reason: read.missing, where: cell };
    else if (read.value > 0) {
      const words = sentenceEvidence(facts, sentence, match.index, match.index + match[0].length);
      const isDoubtful = countsSome || read.inferred || isScopeDoubtful(facts, sentence);
      yield {
        outcome: isDoubtful ? "review" : "fail",
        message: isDoubtful ? "none-issued-unclear" : "none-issued",
        params: { quote: quoted(facts, words), cells: [cell], stated: read.value },
        evidence: [words, cellEvidence(facts.report, "disclosure", cell)],
        place: `none/${row}`,
      };
    }
  }
}
