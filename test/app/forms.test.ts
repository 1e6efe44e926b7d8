import { describe, expect, it } from "vitest";
import { disclosureForm, disputesForm, requestsForm, shapeOf, viewCell } from "../../app/_components/forms/form-model";
import { requestsCells } from "../../lib/report/formats";
import type { Cell, ReportTable } from "../../lib/report/schema";

const cell = (over: Partial<Cell> = {}): Cell => ({ value: 0, kind: "number", raw: "0", unit: null, note: null, span: [0, 1], ...over });
const table = (addresses: readonly string[]): ReportTable => ({ span: [0, 1], cells: Object.fromEntries(addresses.map((address) => [address, cell()])) });

describe("a cell of the form", () => {
  it("that was not read is neither a zero nor a blank", () => {
    expect(viewCell("granted.total", undefined)).toEqual({ address: "granted.total", state: "unread", text: "", inferred: false });
  });
  it("that is blank in the document stays blank", () => {
    expect(viewCell("granted.total", cell({ kind: "blank", value: null, raw: " " })).state).toBe("blank");
  });
  it("keeps the document's own characters, with unit and note", () => {
    expect(viewCell("procurement.projects", cell({ value: 335, raw: "335次", unit: "次" })).text).toBe("335次");
    expect(viewCell("normativeDocuments.inForce", cell({ value: 22, raw: "22（其中修订16件）", note: "其中修订16件" })).text).toBe("22（其中修订16件）");
    expect(viewCell("granted.total", cell({ kind: "mark", value: null, raw: "—" }))).toMatchObject({ state: "text", text: "—" });
  });
  it("that was inferred from digits run together shows its own part of them and says so", () => {
    expect(viewCell("granted.total", cell({ value: 64, raw: "640020470", inferred: true }))).toMatchObject({ text: "64", inferred: true });
  });
});

describe("the forms", () => {
  it("have every cell of the official shape, whatever was read", () => {
    for (const [shape, cells] of [["2021", 175], ["2019", 161]] as const) expect(requestsForm(table([]), shape).flatMap((row) => row.cells)).toHaveLength(cells);
    expect(disclosureForm(table([]), "2021").flatMap((block) => block.rows.flatMap((row) => row.cells))).toHaveLength(10);
    expect(disputesForm(table([]))).toHaveLength(15);
  });
  it.each(["2019", "2021"] as const)("merge the labels of table three so that each row of the %s shape is three columns wide", (shape) => {
    const rows = requestsForm(table([]), shape);
    const width = rows.map(() => 0);
    rows.forEach((row, index) => {
      for (const stub of row.stub) for (let below = index; below < index + stub.rowSpan; below++) width[below]! += stub.colSpan;
    });
    expect(new Set(width)).toEqual(new Set([3]));
  });
  it("are drawn in the shape that the cells have, and in the one that is due when these do not tell", () => {
    expect(shapeOf("requests", table(requestsCells("2019")), "2021")).toBe("2019");
    expect(shapeOf("requests", table(requestsCells("2021")), "2019")).toBe("2021");
    expect(shapeOf("requests", table(["granted.total"]), "2019")).toBe("2019");
  });
});
