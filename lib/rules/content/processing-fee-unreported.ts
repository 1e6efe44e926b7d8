import { defineRule } from "../rule";
import { sentenceOf } from "../shared/clause";

const REPORTED = /信息处理费|处理费|信息公开[^。\n]{0,12}(?:收费|收取|费用)|收费通知|未(?:产生|收取)[^。\n]{0,10}费/g;
/** A figure, or the statement that there was nothing. */
const STATED = /未|没有|无|零|不存在|\d/;
const MAX_SAID_CHARS = 60;
const MAX_AHEAD_CHARS = 300;

/**
 * 未报告收取信息处理费情况: since 2021 the report says what processing fees were charged, or that none were
 * (国办函〔2020〕109号《政府信息公开信息处理费管理办法》；年度报告格式“其他需要报告的事项”).
 * Left alone: years before 2021; any place and wording of the statement; a section that is missing or empty, which other rules report.
 */
export const processingFeeUnreported = defineRule({
  id: "CON-006",
  name: "processing-fee-unreported",
  title: { zh: "未报告收取信息处理费情况", en: "Information-processing-fee status not reported" },
  checks: {
    zh: "2021年度及以后的报告是否说明收取信息处理费的情况，没有收取的是否明确说明。",
    en: "Whether a report for 2021 or later says what processing fees were charged, or that none were.",
  },
  leavesAlone: {
    zh: "2020年度及以前的报告；写在其他部分的说明；缺失或空白的“其他需要报告的事项”（由章节规则提出）。",
    en: "Reports for 2020 and before; a statement made elsewhere in the report; a section that is missing or empty, which the section rules report.",
  },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["2021"],
  needs: ["sections"],
  basis: ["feeMeasures"],
  messages: {
    unreported: {
      zh: "报告未说明收取信息处理费的情况；没有收取的，也应当明确说明。",
      en: "The report does not say what processing fees were charged; that none were must be said too.",
    },
    unreportedThoughUnpaid: {
      zh: "表三载明因未按收费通知缴费而不再处理的申请{unpaid}件，报告却未说明收取信息处理费的情况。",
      en: "Table 3 counts {unpaid} requests closed because a fee was not paid, but the report does not say what processing fees were charged.",
    },
    unclear: {
      zh: "报告提及信息处理费，但未说明是否收取以及件数、金额。",
      en: "The report mentions processing fees without saying whether any were charged, in how many cases and to what amount.",
    },
  },
  remedy: {
    zh: "“其他需要报告的事项”未报告收取信息处理费情况（发出收费通知的件数和总金额、实际收取的总金额），没有的也应明确。",
    en: "Section 6 does not report processing fees (number and amount of the notices issued, amount received). Please add it; if there were none, say so.",
  },
  *check(facts) {
    const mentions = facts.find(REPORTED);
    const [first] = mentions;
    if (first) {
      if (!mentions.some((hit) => STATED.test(withoutTitles(sentenceOf(hit) + followingSentence(hit.match))))) {
        yield { outcome: "fail", severity: "info", message: "unclear", params: {}, evidence: [first.evidence()] };
      }
      return;
    }
    const [said] = facts.proseOf("other");
    if (!said) {
      yield { outcome: "notAssessed", reason: "section-absent", where: "other" };
      return;
    }
    const unpaid = facts.report.tables.requests?.cells["other.unpaid.total"]?.value ?? 0;
    const from = said.start + said.text.search(/\S/);
    const evidence = [facts.absenceEvidence("other"), facts.evidence(from, Math.min(from + MAX_SAID_CHARS, said.start + said.text.trimEnd().length))] as const;
    if (unpaid > 0) yield { outcome: "fail", severity: "major", message: "unreportedThoughUnpaid", params: { unpaid }, evidence };
    else yield { outcome: "fail", message: "unreported", params: {}, evidence };
  },
});

const withoutTitles = (sentence: string): string => sentence.replace(/《[^》]*》/g, "");

/** 收取信息处理费的情况。本年度没有。 — the answer may be the next sentence. */
function followingSentence(match: RegExpExecArray): string {
  const rest = match.input.slice(match.index, match.index + MAX_AHEAD_CHARS);
  return /[。;\n]([^。;\n]*)/.exec(rest)?.[1] ?? "";
}
