import type { Bilingual } from "../rule";
import type { ComparisonMessage } from "./narrative-compare";

/** What is said when the prose and a table (`table` by its number) state different figures. */
export function comparisonMessages(zhTable: string, enTable: string): Readonly<Record<ComparisonMessage, Bilingual>> {
  return {
    differs: {
      zh: `正文“{quote}”所述数量（{value}）与${zhTable}“{cells|cell}”填报数（{stated}）不一致。`,
      en: `The text says “{quote}” ({value}), while ${enTable} has {stated} in “{cells|cell}”.`,
    },
    "differs-from-sum": {
      zh: `正文“{quote}”所述数量（{value}）与${zhTable}“{cells|cell}”合计数（{stated}）不一致。`,
      en: `The text says “{quote}” ({value}), while the sum of “{cells|cell}” in ${enTable} is {stated}.`,
    },
    "scope-unclear": {
      zh: `正文“{quote}”所述数量（{value}）与${zhTable}“{cells|cell}”填报数（{stated}，多个栏目的为合计数）不同，可能因统计范围或口径不同所致，请核实。`,
      en: `The text says “{quote}” ({value}), while ${enTable} has {stated} in “{cells|cell}” (the sum where there are several). The two may count different things. Please verify.`,
    },
  };
}
