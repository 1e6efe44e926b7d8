import { cellEvidence, otherCellTextEvidence } from "../evidence";
import { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule, type NonEmpty } from "../rule";
import { isCopyDoubtful } from "../shared/copy";
import { quoted, sentenceEvidence, sentencesOf } from "../shared/narrative-sentences";
import { versionChanges, type VersionChanges } from "../shared/version-changes";

const NOTICE = /更正|勘误|修订|订正|更新说明|重新(?:公布|发布)/;
const MAX_NAMED_CELLS = 6;

/**
 * 公布后内容变更未说明: a later version has other figures or sentences, and no notice of it
 * (the Academy of Social Sciences' assessment of 2016: “发布后有变动”).
 * Silently ignored: page chrome, counters, blanks and punctuation; cells that one version does not show; versions with a notice.
 * A question unless both were taken from the same known address in the same kind of file, and when a copy shows foreign hands.
 */
export const changedAfterPublication = defineRule({
  id: "TIM-006",
  name: "changed-after-publication",
  title: { zh: "公布后内容变更未说明", en: "Silent change after publication" },
  checks: { zh: "同一年度报告的前后版本，表格数据和各部分正文是否有变更而未附更正说明。", en: "Whether a later version of the report has other figures or other text without a notice of correction." },
  leavesAlone: { zh: "页面栏目、浏览计数、空白和标点；已有更正说明的；两个版本网址不同或不明的只提示核实。", en: "Page chrome, counters, blanks and punctuation; versions with a notice; versions whose addresses differ or are not known are only asked about." },
  severity: "minor",
  kind: "deterministic",
  category: "timeliness",
  eras: ["2019", "2021"],
  needs: ["earlierVersion"],
  basis: ["practice.unchanged"],
  messages: {
    figures: {
      zh: "与第{number}个版本相比，{table|table}“{cells|cell}”等{k}个单元格的数据有变更（首处由{was}改为{now}），未见更正说明。",
      en: "Compared with version {number}, {k} cell(s) have changed ({table|table}: {cells|cell}; the first from {was} to {now}), and there is no notice of correction.",
    },
    text: {
      zh: "与第{number}个版本相比，“{sections|section}”的文字有变更（新增{added}句，删去{removed}句，如“{quote}”），未见更正说明。",
      en: "Compared with version {number}, the text of {sections|section} has changed ({added} sentences are new, {removed} are gone, for example “{quote}”), and there is no notice of correction.",
    },
  },
  remedy: { zh: "年度报告公布后内容发生变更，请注明更正说明。", en: "The report was changed after it was published. Please add a notice of correction." },
  *check(facts) {
    const { report: earlier, url, number, source } = facts.context.earlierVersion!;
    const before = new ReportFacts(earlier);
    if (hasNotice(facts, before)) return;
    const changes = versionChanges(before, facts);
    const { cells, added, removed } = changes;
    const [firstCell] = cells;
    const isSamePlace = url !== null && url === facts.report.source.url;
    const isDoubtful = !isSamePlace || isCopyDoubtful(facts) || isCopyDoubtful(before) || earlier.script !== facts.report.script || earlier.source.mediaType !== facts.report.source.mediaType;
    const outcome = isDoubtful ? "review" : "fail";
    if (firstCell) {
      const { table, was, now } = firstCell;
      yield {
        outcome,
        message: "figures",
        params: { number, table, cells: cells.filter((cell) => cell.table === table).slice(0, MAX_NAMED_CELLS).map(({ cell }) => cell), k: cells.length, was, now },
        evidence: [cellEvidence(facts.report, table, firstCell.cell), otherCellTextEvidence(source, earlier, table, firstCell.cell)],
        place: "version",
      };
    } else if (added.length + removed.length > 0) {
      const evidence = passageEvidence(facts, before, changes);
      const sections = [...new Set([...added, ...removed].map(({ section }) => section))];
      yield { outcome, message: "text", params: { number, sections, added: added.length, removed: removed.length, quote: quoted(facts, evidence.at(-1)!) }, evidence, place: "version" };
    }
  },
});

/** The lines above the title, where a corrected report often begins with its notice. */
const linesAboveTitle = ({ report: { text, title } }: ReportFacts): string[] => (title === null ? [] : text.slice(0, title.span[0]).split(/\r?\n/).map((line) => line.trim()));

/** Whether title, text or the lines above them in the later version say of a correction what the earlier one did not. */
function hasNotice(facts: ReportFacts, before: ReportFacts): boolean {
  const said = new Set([...sentencesOf(before).map(({ text }) => text), ...linesAboveTitle(before)]);
  const isNew = (text: string): boolean => NOTICE.test(text) && !said.has(text);
  return NOTICE.test(facts.report.title?.value ?? "") || sentencesOf(facts).some(({ text }) => isNew(text)) || linesAboveTitle(facts).some(isNew);
}

/** The first new sentence; when none is new, the section that lost one and what stood there. */
function passageEvidence(facts: ReportFacts, before: ReportFacts, { added: [added], removed: [removed] }: VersionChanges): NonEmpty<Evidence> {
  if (added) return [sentenceEvidence(facts, added.sentence)];
  const { source } = facts.context.earlierVersion!;
  return [facts.absenceEvidence(removed!.section), { ...sentenceEvidence(before, removed!.sentence), from: source }];
}
