import { expect, it } from "vitest";
import { eraOfReport } from "../../lib/parse/era";
import { parseText, PERIOD_2023, SIX_PARTS } from "./report-text";

const sections = parseText(`磐石市教育局2023年政府信息公开工作年度报告\n${PERIOD_2023}${SIX_PARTS}`).sections;
const free = sections.slice(0, 3).map((section) => ({ ...section, key: null, heading: "制度建设情况" }));

it.each([
  ["the shape of its tables", "2019", sections, 2023, "2019"],
  ["a mixture that its tables show", "mixed", sections, 2023, "mixed"],
  ["no known shape when the six parts have no tables", null, sections, 2023, "unknown"],
  ["the old shape for free chapters, whatever the year", null, free, 2019, "pre2019"],
  ["the old shape before 2019 without tables", null, sections, 2016, "pre2019"],
  ["no known shape when there is nothing to tell it", null, [], 2022, "unknown"],
] as const)("a report has %s", (_, tables, chapters, year, wanted) => expect(eraOfReport(tables, chapters, year)).toBe(wanted));
