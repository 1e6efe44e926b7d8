import { measureGarbling } from "../../text/garbled";
import { evidenceAt } from "../evidence";
import { defineRule } from "../rule";
import { isCopyDoubtful } from "../shared/copy";

const MAX_PLACES_SHOWN = 10;

/**
 * 乱码或编码错误: characters that no reader can read (便民可读；国办秘函〔2019〕19号).
 * Left alone: the bullets of symbol fonts. What a doubtful copy garbles is asked about.
 */
export const garbledText = defineRule({
  id: "SEC-005",
  name: "garbled-text",
  title: { zh: "乱码或编码错误", en: "Garbled text" },
  checks: { zh: "报告文本中是否存在乱码、替代字符、私用区字符或者成串问号。", en: "Whether the text has garbled, replaced or private-use characters, or runs of question marks in place of words." },
  leavesAlone: { zh: "符号字体的项目符号；来源可疑的副本只列为待核实。", en: "The bullets of symbol fonts; in a doubtful copy it is only asked about." },
  severity: "major",
  kind: "deterministic",
  category: "security",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["website2019no19.usability"],
  thresholds: { majorShare: { default: 0.5, min: 0, max: 100, unit: "%", title: { zh: "乱码字符占比超过此值为较重问题", en: "Share of garbled characters above which it is major" } } },
  messages: {
    replacement: { zh: "文本中有无法显示的替代字符，乱码共{characters}个字符，占{share}%。", en: "The text has replacement characters; garbled characters: {characters} ({share}%)." },
    mojibake: { zh: "文本中有编码错误形成的乱码，乱码共{characters}个字符，占{share}%。", en: "The text was decoded wrongly in places; garbled characters: {characters} ({share}%)." },
    private: { zh: "文本中有无法识别的私用区字符，乱码共{characters}个字符，占{share}%。", en: "The text has private-use characters that cannot be read; garbled characters: {characters} ({share}%)." },
    lost: { zh: "文本中的文字成串变为问号，乱码共{characters}个字符，占{share}%。", en: "Words have turned into runs of question marks; garbled characters: {characters} ({share}%)." },
  },
  remedy: { zh: "页面存在乱码，请修复。", en: "The page has garbled text: please repair it." },
  *check(facts, { majorShare }) {
    const { runs, characters, ratio } = measureGarbling(facts.report.text);
    const [first] = runs;
    if (!first) return;
    const share = Math.round(ratio * 10_000) / 100;
    const others = runs.slice(1, MAX_PLACES_SHOWN).map(({ span }) => evidenceAt(facts.report, span));
    yield {
      outcome: isCopyDoubtful(facts) ? "review" : "fail",
      message: first.kind,
      severity: share > majorShare ? "major" : "minor",
      params: { characters, share },
      evidence: [evidenceAt(facts.report, first.span), ...others],
      place: "garbled",
    };
  },
});
