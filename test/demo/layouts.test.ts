import { expect, test } from "vitest";
import { bodiesOf, DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { composeReport } from "../../lib/demo/compose";
import { DIRTS } from "../../lib/demo/dirt/index";
import { figuresOf } from "../../lib/demo/figures/series";
import { tableOf } from "../../lib/demo/model";
import { TEXT_LAYOUTS } from "../../lib/demo/render/text-layouts";
import { TABLE_KEYS } from "../../lib/report/cells";

const body = bodiesOf(DEMONSTRATION_REGION, "layouts").find(({ name }) => name.endsWith("自然资源局"))!;
const figures = figuresOf(body, [2019, 2020, 2021, 2022, 2023], "layouts");
const models = [2018, 2019, 2023].map((year) => composeReport(body, year, figures.get(year) ?? null, "layouts"));

test("the same seed gives the same report, another seed another", () => {
  const again = composeReport(body, 2023, figures.get(2023)!, "layouts");
  expect(again).toEqual(models[2]);
  expect(composeReport(body, 2023, figures.get(2023)!, "other").sections).not.toEqual(models[2]!.sections);
});

for (const layout of TEXT_LAYOUTS) {
  test(`${layout.id} knows where every cell stands`, () => {
    for (const model of models) {
      const { text, tables } = layout.render(model);
      for (const key of TABLE_KEYS) {
        const printed = tableOf(model, key);
        if (!printed || layout.id === "L8-no-tables") continue;
        expect(Object.fromEntries(Object.entries(tables[key]!).map(([cell, { raw }]) => [cell, raw]))).toEqual(printed.raw);
        for (const { raw, span } of Object.values(tables[key]!)) expect(text.slice(...span!)).toBe(raw);
      }
    }
  });
}

for (const dirt of DIRTS) {
  test(`${dirt.id} keeps the figures and gives bytes that can be read back`, () => {
    const rendered = TEXT_LAYOUTS[0]!.render(models[2]!);
    const soiled = dirt.text(rendered, models[2]!);
    for (const cells of Object.values(soiled.tables)) {
      for (const { raw, span } of Object.values(cells)) if (span) expect(soiled.text.slice(...span).normalize("NFKC")).toBe(raw);
    }
    const bytes = dirt.encode(soiled.text);
    const encoding = dirt.id === "gb18030" ? "gb18030" : dirt.id === "utf16" ? "utf-16le" : "utf-8";
    expect(new TextDecoder(encoding).decode(bytes)).toBe(soiled.text);
  });
}
