import { columnLabel, rowLabel } from "../../report/labels";

/** Quotation marks within quotation marks are single ones. */
export const nested = (label: string): string => label.replace("“", "‘").replace("”", "’");

/** How one speaks of an identity of table 三, given by its key such as `outcomes:company`: “商业企业”列办理结果合计. */
export function identityLabel(key: string, language: "zh" | "en"): string {
  const colon = key.indexOf(":");
  const kind = key.slice(0, colon);
  const where = key.slice(colon + 1);
  if (kind === "row") return language === "zh" ? `“${nested(rowLabel(where, language))}”行合计` : `the sum of the row “${rowLabel(where, language)}”`;
  const column = columnLabel(where, language);
  if (kind === "outcomes") return language === "zh" ? `“${column}”列办理结果合计` : `the sum of outcomes in the column “${column}”`;
  return language === "zh" ? `“${column}”列勾稽关系` : `the official identity of the column “${column}”`;
}
