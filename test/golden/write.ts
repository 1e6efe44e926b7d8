import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { withDateLine } from "../../lib/demo/corpus/file";
import { DIRTS } from "../../lib/demo/dirt/index";
import { faultOf } from "../../lib/demo/faults/index";
import type { ReportModel } from "../../lib/demo/model";
import { DAMAGED_LAYOUTS } from "../../lib/demo/render/damaged-layouts";
import { HTML_LAYOUTS } from "../../lib/demo/render/html-layouts";
import { TEXT_LAYOUTS } from "../../lib/demo/render/text-layouts";
import type { Expected } from "./expected";

/** How one golden document is made; the file then stays, whatever becomes of the generator. */
interface Recipe {
  name: string;
  about: string;
  choose(model: ReportModel): boolean;
  change?: (model: ReportModel) => ReportModel;
  faults?: readonly string[];
  layout: string;
  dirts?: readonly string[];
  allowed?: readonly string[];
  complete?: boolean;
}

const isTown = ({ body }: ReportModel): boolean => body.level === "township" && body.kind === "government";
const untitled = (model: ReportModel): ReportModel => ({ ...model, title: null });
const RECIPES: readonly Recipe[] = [
  { name: "town-without-title", about: "a town's report copied from the body of a page: no title, narrow punctuation, one cell a line; a law misquoted, no word on fees", choose: (model) => isTown(model) && model.year === 2023, change: untitled, faults: ["CON-003/disclosure-lost", "CON-006/nothing-said"], layout: "L1-piped-cells", dirts: ["narrow-punctuation"] },
  { name: "bureau-on-a-copying-site", about: "a bureau's report in traditional characters with pinyin; a heading lacks a character, a label has a wrong one", choose: ({ body, year }) => body.name.endsWith("应急管理局") && year === 2023, change: withDateLine, faults: ["TPL-004/expected"], layout: "L1-leading-pipes", dirts: ["traditional-pinyin"], allowed: ["SEC-002", "SEC-006", "CON-011"] },
  { name: "county-of-2020", about: "a county government in the 2019 shape that reports regulations of its own", choose: ({ body, year }) => body.kind === "government" && body.level === "county" && year === 2020, faults: ["AUT-001/shape-of-2019"], layout: "L2-piped-rows" },
  { name: "town-of-2017-hijacked", about: "free chapters of 2017, indented by no-break blanks, the county replaced by a brand", choose: (model) => isTown(model) && model.year === 2017, layout: "L2-piped-rows", dirts: ["indented", "hijacked"], allowed: ["SEC-002", "STR-011"] },
  { name: "town-with-page-break", about: "tabs with a page break: six rows of table three have one value less than columns", choose: (model) => isTown(model) && model.year === 2022, layout: "D-ragged-page", complete: false, allowed: [] },
  { name: "bureau-labels-broken", about: "one cell a line without pipes, labels broken over lines", choose: ({ body, year }) => body.name.endsWith("自然资源局") && year === 2021, layout: "L4-one-cell-a-line" },
  { name: "office-many-pipes-gb18030", about: "hundreds of pipes in front, GB18030", choose: ({ body, year }) => body.kind === "office" && year === 2022, change: withDateLine, layout: "L7-many-pipes", dirts: ["gb18030"], allowed: ["CON-011"] },
  { name: "street-glued", about: "labels and figures glued together", choose: ({ body, year }) => body.kind === "agencyOffice" && year === 2022, layout: "L5-glued", complete: false },
  { name: "bureau-outcomes-do-not-add-up", about: "the outcomes add up to more than the total although the official identity holds", choose: ({ body, year }) => body.name.endsWith("住房和城乡建设局") && year === 2023, faults: ["BAL-003/outcomes-exceed-total"], layout: "L3-tabs" },
  { name: "bureau-disputes-total-zero", about: "parts of table four with a total of zero, two headings with the same numeral", choose: ({ body, year }) => body.name.endsWith("市场监督管理局") && year === 2023, faults: ["BAL-005/total-zero", "STR-004/duplicate"], layout: "L2-piped-rows" },
  { name: "bureau-old-tables-in-2023", about: "the 2019 tables in a report on 2023", choose: ({ body, year }) => body.name.endsWith("林业局") && year === 2023, faults: ["TPL-001/tables-of-2019"], layout: "L6-dropped-fragments" },
  { name: "bureau-torn-stub", about: "labels first, then the rows of numbers, as a PDF reader leaves them", choose: ({ body, year }) => body.name.endsWith("水务局") && year === 2022, layout: "D-torn-stub", complete: false },
  { name: "page-of-a-town", about: "a town's page on a county's site, GBK: menus before the report, tables with the form's spans, an outcome that does not add up", choose: (model) => isTown(model) && model.year === 2022, change: withDateLine, faults: ["BAL-003/outcomes-exceed-total"], layout: "H1-site", dirts: ["gb18030"], allowed: ["CON-011"] },
  { name: "page-from-word", about: "a bureau's page as a word processor saved it", choose: ({ body, year }) => body.name.endsWith("水务局") && year === 2023, layout: "H2-word" },
  { name: "page-in-pieces", about: "tables of 2020 cut into small ones with invented heads, on a page that declares the wrong encoding", choose: ({ body, year }) => body.kind === "office" && year === 2020, layout: "H4-pieces", allowed: ["CON-011"] },
  { name: "page-fragment", about: "a part saved from a page: cells and rows without end tags, labels broken over lines, blanks around figures", choose: ({ body, year }) => body.kind === "agencyOffice" && year === 2023, layout: "H5-fragment", dirts: ["windows-lines"] },
  { name: "page-in-layout-tables", about: "an old site's page: the report within tables that arrange it, a total of zero over parts in table four", choose: ({ body, year }) => body.name.endsWith("市场监督管理局") && year === 2021, faults: ["BAL-005/total-zero"], layout: "H6-nested", allowed: ["CON-011"] },
  { name: "page-with-wrong-spans", about: "labels, groups and captions over too few or far too many columns and rows", choose: ({ body, year }) => body.name.endsWith("林业局") && year === 2022, layout: "H8-wrong-spans", allowed: ["CON-011"] },
  { name: "page-hijacked", about: "a page whose county was replaced by a brand, in its head as well", choose: (model) => isTown(model) && model.year === 2021, layout: "H3-empty-heads", dirts: ["hijacked"], allowed: ["SEC-002", "CON-011"] },
];

function statedNumber(raw: string): number | null {
  const stated = /^(-?\d+(?:\.\d+)?)(?:次|元|万元)?$/.exec(raw);
  return stated ? Number(stated[1]) : null;
}

const models = [...countyReports(DEMONSTRATION_REGION, [2017, 2019, 2020, 2021, 2022, 2023], "golden")];
const layouts = [...TEXT_LAYOUTS, ...DAMAGED_LAYOUTS, ...HTML_LAYOUTS];
for (const recipe of RECIPES) {
  const faults = (recipe.faults ?? []).map(faultOf);
  const chosen = models.find((model) => recipe.choose(model) && faults.every((fault) => fault.fits(model)));
  const layout = layouts.find(({ id }) => id === recipe.layout);
  if (!chosen || !layout) throw new Error(`${recipe.name} cannot be made.`);
  const dirts = (recipe.dirts ?? ["clean"]).map((id) => DIRTS.find((dirt) => dirt.id === id)!);
  const model = faults.reduce((done, fault) => fault.plant(done), recipe.change ? recipe.change(chosen) : chosen);
  const rendered = dirts.reduce((done, dirt) => dirt.text(done, model), layout.render(model));
  const expected: Expected = {
    about: recipe.about,
    agency: { name: model.body.name, level: model.body.level, kind: model.body.kind },
    year: model.year,
    era: recipe.name === "bureau-old-tables-in-2023" ? "2019" : model.era,
    publishedOn: model.header.length > 0 ? model.publishedOn : null,
    complete: recipe.complete ?? true,
    tables: Object.fromEntries(Object.entries(rendered.tables).map(([key, cells]) => [key, Object.fromEntries(Object.entries(cells).map(([cell, { raw }]) => [cell, statedNumber(raw)]))])),
    found: faults.map(({ ruleId, outcome }) => ({ ruleId, outcome })),
    allowed: [...(recipe.allowed ?? []), ...faults.flatMap((fault) => [...fault.also, ...fault.instead])],
  };
  const place = (ending: string): string => fileURLToPath(new URL(`${recipe.name}.${ending}`, import.meta.url));
  writeFileSync(place(layout.markup ? "html" : "txt"), dirts.at(-1)!.encode(rendered.text));
  writeFileSync(place("json"), `${JSON.stringify(expected)}\n`);
}
