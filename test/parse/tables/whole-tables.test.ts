import { describe, expect, it } from "vitest";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { readTables } from "../../../lib/parse/tables/index";
import { cleanText } from "../../../lib/text/clean";
import { balancedFigures, disputesGrid, notesOf, random, read, reportText, requestsGrid, disclosureGrid, valuesOf, WRITINGS, type Figures, type Writing } from "./documents";

const pipes = WRITINGS["a row a line with pipes"]!;
const lines = WRITINGS["one cell a line without pipes"]!;
const figures2021 = balancedFigures("2021", random(3));
const numbersOf = (figures: Figures, table: keyof Figures): Record<string, number> => Object.fromEntries(Object.entries(figures[table]).map(([cell, raw]) => [cell, Number(raw)]));
const isNumber = (cell: string): boolean => /^\d+$/.test(cell);

const glued = (regulations: string): string => `第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数\n规章${regulations}\n行政规范性文件012\n第二十条第（五）项\n信息内容本年处理决定数量\n行政许可7`;

const cut: Writing = (rows) => rows.map((row, index) => (index % 3 === 0 ? `| 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 |\n|---|---|---|\n` : "") + `| ${row.join(" | ")} |`).join("\n");

const swap = (rows: string[][], a: string, b: string): string[][] => rows.map((row) => row.map((cell) => (cell === a ? b : cell === b ? a : cell)));

describe("blank cells", () => {
  it("at a row's beginning are read as blank where the grid of the table proves them", () => {
    const row = "四、结转下年度继续办理 |  | 0 | 0 | 0 | 0 | 4 | 4 |  |  |";
    const text = pipes(requestsGrid("2021", figures2021)).replace(/四、结转.*/u, row);
    const { cells } = read(text).tables.requests!;
    expect(cells["carriedForward.naturalPerson"]).toMatchObject({ kind: "blank", value: null, raw: "" });
    expect(cells["carriedForward.total"]).toMatchObject({ kind: "number", value: 4 });
  });

  it("at a row's end prove nothing, because a lost value looks the same", () => {
    const text = pipes(requestsGrid("2021", figures2021)).replace(/四、结转.*/u, "四、结转下年度继续办理 | 4 | 0 | 0 | 0 | 0 | 4 |  |  |  |");
    expect(read(text).tables.requests!.cells).not.toHaveProperty(["carriedForward.total"]);
    expect(notesOf(text)).toEqual(["row-short carriedForward 6"]);
  });

  it("are never taken for zeros in a row without any figure", () => {
    const text = pipes(disclosureGrid("2021", figures2021)).replace(/行政强制 \| \d+ \|/u, "行政强制 |  |");
    expect(read(text).tables.disclosure!.cells["coercion.decisions"]).toMatchObject({ kind: "blank", value: null });
    const without = lines(disclosureGrid("2021", figures2021)).replace(/行政强制\n\n\d+/u, "行政强制");
    expect(read(without).tables.disclosure!.cells).not.toHaveProperty("coercion.decisions");
    expect(notesOf(without)).toContain("row-short coercion 0");
  });
});

describe("cells run together", () => {
  it("are cut when a zero in front proves it", () => {
    const { tables } = read(glued("000"));
    expect(valuesOf(tables, "disclosure")).toMatchObject({ "regulations.issued": 0, "regulations.repealed": 0, "regulations.inForce": 0, "normativeDocuments.repealed": 1, "normativeDocuments.inForce": 2, "licensing.decisions": 7 });
    expect(tables.disclosure!.cells["regulations.issued"]!.inferred).toBe(true);
    expect(tables.disclosure!.cells["licensing.decisions"]!.inferred).toBeUndefined();
  });

  it("are left alone when they may be one number", () => {
    expect(valuesOf(read(glued("123")).tables, "disclosure")).not.toHaveProperty(["regulations.issued"]);
    expect(notesOf(glued("123"))).toContain("row-short regulations 1");
  });

  it("are cut in table 四 when the identities leave one way", () => {
    const head = lines(disputesGrid(figures2021)).split("\n\n").slice(0, -15).join("\n");
    const { tables } = read(`${head}\n12300150000000000`);
    expect(valuesOf(tables, "disputes")).toMatchObject({ "review.upheld": 12, "review.corrected": 3, "review.total": 15, "litigationDirect.upheld": 0, "litigationAfterReview.total": 0 });
    for (const run of ["12300160000000000", "10100110000000000"]) expect(valuesOf(read(`${head}\n${run}`).tables, "disputes")).toEqual({});
  });
});

describe("a stub column torn from its figures", () => {
  const grid = requestsGrid("2021", figures2021);
  const labels = grid.flatMap((row) => row.filter((cell) => !isNumber(cell)));
  const duplicate = labels.indexOf("2.重复申请");
  const rows = grid.map((row) => row.filter(isNumber).join(" ")).filter((row) => row !== "");

  it("is joined with them when all labels are there and the count fits", () => {
    const { tables } = read([...labels, ...rows].join("\n"));
    expect(valuesOf(tables, "requests")).toEqual(numbersOf(figures2021, "requests"));
  });

  it.each<[string, string[]]>([
    ["a figure is missing", [...labels, ...rows].toSpliced(-3, 1, rows.at(-3)!.replace(/^\d+ /, ""))],
    ["a label is missing", [...labels.toSpliced(duplicate, 1), ...rows]],
    ["a label and its row are missing", [...labels.toSpliced(duplicate, 1), ...rows.toSpliced(14, 1)]],
  ])("is left alone when %s", (_, parts) => {
    expect(valuesOf(read(parts.join("\n")).tables, "requests")).toEqual({});
  });
});

describe("tables in odd places", () => {
  const truth = balancedFigures("2021", random(11));

  it("are read when the whole report stands behind hundreds of pipes", () => {
    const text = `${"|".repeat(300)}\n| ${reportText("2021", truth, lines)} |`;
    for (const table of TABLE_KEYS) expect(valuesOf(read(text).tables, table)).toEqual(numbersOf(truth, table));
  });

  it("are read when they are cut into small ones with invented heads", () => {
    const text = reportText("2021", truth, cut);
    for (const table of TABLE_KEYS) expect(valuesOf(read(text).tables, table)).toEqual(numbersOf(truth, table));
  });

  it("are read with single characters on lines of their own and empty cells in the head", () => {
    const text = lines(requestsGrid("2021", truth)).replace("三、本年度办理结果", Array.from("三、本年度办理结果").join("\n")).replace("商业企业", "商业\n\n企业");
    expect(valuesOf(read(text).tables, "requests")).toEqual(numbersOf(truth, "requests"));
    const head = pipes(requestsGrid("2021", truth)).replace("商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |", "| | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | |");
    expect(valuesOf(read(head).tables, "requests")).toEqual(numbersOf(truth, "requests"));
  });

  it("are null when the text has none", () => {
    const prose = "一、总体情况\n全年办理行政许可35件，行政处罚12件，完成政府集中采购项目3个。\n其他\n规章\n二、主动公开政府信息情况\n见附件。";
    expect(read(prose)).toEqual({ tables: { disclosure: null, requests: null, disputes: null }, era: null, diagnostics: [] });
  });
});

describe("the shape", () => {
  it("is that of the labels, and prose about procurement does not count", () => {
    const text = reportText("2021", figures2021, pipes).replace("群众查阅方便", "政府集中采购项目数量、采购总金额按时公开，上一年项目数量已公布");
    expect(read(text).era).toBe("2021");
  });

  it("is mixed when the tables come from both", () => {
    const other = balancedFigures("2019", random(5));
    const { era, tables } = read(`${pipes(disclosureGrid("2019", other))}\n${pipes(requestsGrid("2021", figures2021))}`);
    expect(era).toBe("mixed");
    expect(valuesOf(tables, "disclosure")).toEqual(numbersOf(other, "disclosure"));
    expect(valuesOf(tables, "requests")).toEqual(numbersOf(figures2021, "requests"));
  });

  it("stays that of 2021 when （六）其他处理 is a single row, which is read and named", () => {
    const other = balancedFigures("2019", random(5));
    const text = `${pipes(disclosureGrid("2021", figures2021))}\n${pipes(requestsGrid("2019", other)).replace("（六）其他处理", "（六）其他")}`;
    const { era, tables } = read(text);
    expect(era).toBe("2021");
    expect(valuesOf(tables, "requests")["other.total"]).toBe(Number(other.requests["other.total"]));
    expect(notesOf(text)).toContain("shape-altered other");
    expect(notesOf(text).filter((note) => note.startsWith("label-deviates"))).toEqual([]);
  });

  it("of 2019 reads signs in words, units in cells and heads of which only the first line is left", () => {
    const text = `第二十条第(一)项 | ||||
信息内容 | 本年新 | 本年新 | 对外公开总数量 | |
规章 | 4 | 4 | 36 | |
规范性文件 | 1 | 1 | 22 | |
第二十条第(五)项 | ||||
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | |
行政许可 | 421 | 增1423 | 1844 | |
其他对外管理服务事项 | 9 | 减5 | 增7 | |
第二十条第(九)项 | ||||
信息内容 | 采购项目数量 | 采购总金额 | ||
政府集中采购 | 335次 | 251000元 | ||`;
    const { tables, era, diagnostics } = read(text);
    expect(era).toBe("2019");
    expect(valuesOf(tables, "disclosure")).toEqual({
      "regulations.made": 4, "regulations.published": 4, "regulations.totalPublic": 36,
      "normativeDocuments.made": 1, "normativeDocuments.published": 1, "normativeDocuments.totalPublic": 22,
      "licensing.previousItems": 421, "licensing.change": 1423, "licensing.decisions": 1844,
      "otherServices.previousItems": 9, "otherServices.change": -5, "otherServices.decisions": null,
      "procurement.projects": 335, "procurement.amount": 251000,
    });
    expect(tables.disclosure!.cells["procurement.amount"]!.unit).toBe("元");
    expect(diagnostics.filter(({ code }) => code.startsWith("label"))).toEqual([]);
  });

  it("names rows that are missing and rows that the form does not have", () => {
    const text = pipes(requestsGrid("2021", figures2021)).replace(/3\.危及.*\n/u, "9.属于其他保密事项 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||\n");
    expect(notesOf(text)).toEqual(expect.arrayContaining(["row-missing denied.safetyStability", "row-extra 9.属于其他保密事项 7"]));
  });

  it("names 规范性文件 in the shape of 2021 as a variant", () => {
    const text = pipes(disclosureGrid("2021", figures2021)).replace("行政规范性文件", "规范性文件");
    expect(valuesOf(read(text).tables, "disclosure")).toEqual(numbersOf(figures2021, "disclosure"));
    expect(notesOf(text)).toEqual(["label-variant normativeDocuments"]);
  });
});

describe("a head in another order than the form's", () => {
  it("leaves the figures below it unread, because either may have been shuffled", () => {
    const requests = pipes(swap(requestsGrid("2021", figures2021), "商业企业", "科研机构"));
    expect(valuesOf(read(requests).tables, "requests")).toEqual({});
    expect(notesOf(requests)).toContain("columns-unknown newReceived 7");
    const disclosure = read(pipes(swap(disclosureGrid("2021", figures2021), "本年制发件数", "现行有效件数"))).tables;
    expect(Object.keys(disclosure.disclosure!.cells)).toEqual(["licensing.decisions", "penalties.decisions", "coercion.decisions", "fees.amount"]);
    const disputes = pipes(swap(disputesGrid(figures2021), "结果维持", "尚未审结"));
    expect(valuesOf(read(disputes).tables, "disputes")).toEqual({});
  });
});

describe("a row that occurs twice with other figures", () => {
  it("is taken from its own part of the report", () => {
    const text = `${pipes(disclosureGrid("2021", figures2021))}\n附：上年数据\n行政许可 | 1 | ||`;
    const clean = cleanText(text);
    const end = text.indexOf("附：");
    const section = { key: "disclosure" as const, ordinal: "二", heading: "主动公开政府信息情况", span: [0, 0] as [number, number], body: [0, end] as [number, number] };
    expect(readTables({ text, clean, sections: [section] }).tables.disclosure!.cells["licensing.decisions"]!.raw).toBe(figures2021.disclosure["licensing.decisions"]);
    expect(read(text).tables.disclosure!.cells).not.toHaveProperty(["licensing.decisions"]);
  });
});

describe("table 四", () => {
  const head = disputesGrid(figures2021).slice(0, -1);
  const row = Object.values(figures2021.disputes);

  it("is not read when a figure is missing or too many", () => {
    for (const damaged of [row.slice(1), [...row, "0"]]) {
      const text = lines([...head, damaged]);
      expect(valuesOf(read(text).tables, "disputes")).toEqual({});
      expect(notesOf(text)).toEqual([`${damaged.length < 15 ? "row-short" : "row-long"} row ${damaged.length}`]);
    }
  });

  it("is read in three parts, each with its own head", () => {
    const leaves = head[1]!.slice(0, 5);
    const text = ["行政复议", "未经复议直接起诉", "复议后起诉"].map((group, index) => [group, ...leaves, ...row.slice(index * 5, index * 5 + 5)].join("\n")).join("\n");
    expect(valuesOf(read(text).tables, "disputes")).toEqual(numbersOf(figures2021, "disputes"));
  });

  it("with a blank cell is read where the line has exactly fifteen cells", () => {
    const text = pipes([...head, row.with(6, "")]);
    expect(read(text).tables.disputes!.cells["litigationDirect.corrected"]).toMatchObject({ kind: "blank" });
    expect(valuesOf(read(text).tables, "disputes")["litigationAfterReview.total"]).toBe(Number(row.at(-1)));
  });
});
