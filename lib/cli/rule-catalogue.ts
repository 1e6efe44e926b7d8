import { columnLabel, rowLabel } from "../report/labels";
import type { Bilingual } from "../report/language";
import { cellWords, circumstanceWords, EMPTY_WORDS, exampleGrid, placeWords, SOUND_WORDS, tableWords, zeroRowsWords } from "../rules/example-words";
import { examplesOf, type ExamplePart, type FiringExample, type SilentExample } from "../rules/examples";
import type { Family } from "../rules/families";
import { legalBasis } from "../rules/law";
import { openTemplate } from "../rules/messages";
import type { Rule } from "../rules/rule";
import { CATEGORY_LABELS, ERA_LABELS, KIND_OF_RULE_LABELS, OUTCOME_LABELS, SEVERITY_LABELS } from "../rules/words";

/** Words as they stand, with the signs that Markdown would read taken out of its hands. */
const plain = (words: string): string => words.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`).replace(/ *\n\s*/g, " ／ ");
const both = ({ zh, en }: Bilingual): string => `${plain(zh)} · ${plain(en)}`;
const anchor = (id: string): string => id.toLowerCase();

function cellsLine(part: Extract<ExamplePart, { kind: "cells" }>): string {
  const written = exampleGrid(part).rows.map(({ row, cells }) => {
    const figures = [...cells].map(([column, { value, marked }]) => {
      const words = plain(cellWords(value, "zh"));
      return `${plain(columnLabel(column, "zh"))} ${marked ? `**${words}**` : words}`;
    });
    return `${plain(rowLabel(row, "zh"))}（${figures.join("，")}）`;
  });
  return `${tableWords(part, "zh")}：${[...written, ...(part.zeroRows > 0 ? [zeroRowsWords(part.zeroRows, "zh")] : [])].join("；")}`;
}

function partLine(part: ExamplePart): string {
  if (part.kind === "quote") return `${placeWords(part.place, "zh")}：${part.runs.map(({ text, marked }) => (marked ? `**${plain(text)}**` : plain(text))).join("")}`;
  if (part.kind === "text") return `${placeWords(part.place, "zh")}：${part.text === "" ? EMPTY_WORDS.zh : plain(part.text)}`;
  if (part.kind === "cells") return cellsLine(part);
  const { label, words } = circumstanceWords(part, "zh");
  return `${label}：${plain(words)}`;
}

function exampleLines(example: FiringExample | SilentExample): string[] {
  const verdict = "message" in example ? [`   - → ${OUTCOME_LABELS[example.outcome].zh}（${SEVERITY_LABELS[example.severity].zh}）：${plain(example.message.zh)}`, `     ${plain(example.message.en)}`] : [];
  return [`1. ${both(example.title)}`, ...(example.shown.length === 0 ? [`   - ${SOUND_WORDS.zh}`] : example.shown.map((part) => `   - ${partLine(part)}`)), ...verdict];
}

function basisLines(rule: Rule): string[] {
  return rule.basis.flatMap((id) => {
    const { title, quotation } = legalBasis(id);
    return [`- ${both(title)}`, ...(quotation === null ? [] : [`  > ${quotation}`])];
  });
}

function paragraph(title: Bilingual, words: Bilingual): string[] {
  return [`**${title.zh}** ${plain(words.zh)}  `, `*${title.en}* ${plain(words.en)}`, ""];
}

function ruleLines(rule: Rule, weight: number): string[] {
  const { fires, silent } = examplesOf(rule.id);
  const facts = [SEVERITY_LABELS[rule.severity], KIND_OF_RULE_LABELS[rule.kind], CATEGORY_LABELS[rule.category]].map(both);
  return [
    `<a id="${anchor(rule.id)}"></a>`,
    "",
    `### ${rule.id} ${plain(rule.title.zh)}`,
    "",
    `${plain(rule.title.en)} · \`${rule.name}\``,
    "",
    `- 严重程度 Severity：${facts[0]}`,
    `- 性质 Nature：${facts[1]}`,
    `- 评分项 Dimension：${facts[2]}，每处扣分 points a fault：${weight}`,
    `- 适用格式 Formats：${rule.eras.map((era) => both(ERA_LABELS[era])).join("；")}`,
    "",
    ...paragraph({ zh: "检查什么", en: "Checks" }, rule.checks),
    ...paragraph({ zh: "不检查什么", en: "Leaves alone" }, rule.leavesAlone),
    ...paragraph({ zh: "整改要求", en: "Remedy" }, { zh: openTemplate(rule.remedy, "zh"), en: openTemplate(rule.remedy, "en") }),
    "**法律依据** *Legal basis*",
    "",
    ...basisLines(rule),
    "",
    ...(fires.length === 0 ? [] : ["**会指出** *Speaks*", "", ...fires.flatMap(exampleLines), ""]),
    ...(silent.length === 0 ? [] : ["**不会指出** *Stays silent*", "", ...silent.flatMap(exampleLines), ""]),
  ];
}

/**
 * The catalogue as a document: families in their order behind a table of contents, Chinese first.
 * @param weightOf points that one proven fault of a rule takes off
 */
export function catalogueMarkdown(families: readonly Family[], version: string, weightOf: (rule: Rule) => number): string {
  const count = families.reduce((sum, { rules }) => sum + rules.length, 0);
  return [
    `# 规则目录 Rule catalogue ${version}`,
    "",
    `共 ${count} 条规则。示例取自规则的测试，机关与文字均为虚构；条文未逐字核对的不作引用。  `,
    `${count} rules. The examples are the rules’ own test cases; bodies and texts are invented. A provision that was not verified word for word is not quoted.`,
    "",
    "## 目录 Contents",
    "",
    ...families.flatMap(({ code, title, rules }) => [`- [${both(title)}](#${anchor(code)})`, ...rules.map((rule) => `  - [${rule.id} ${plain(rule.title.zh)}](#${anchor(rule.id)}) ${plain(rule.title.en)}`)]),
    "",
    ...families.flatMap(({ code, title, rules }) => [`<a id="${anchor(code)}"></a>`, "", `## ${both(title)}`, "", ...rules.flatMap((rule) => ruleLines(rule, weightOf(rule)))]),
  ].join("\n");
}
