import { describe, expect, it } from "vitest";
import { fillTemplate, renderMessage, renderRemedy } from "../../../lib/rules/messages";
import { reasonText } from "../../../lib/rules/reasons";
import { speaking } from "./sample-rules";

const both = (text: string) => ({ zh: text, en: text });

describe("messages", () => {
  it("write rows, columns, cells, sections and tables by their names in the language", () => {
    const template = both("{row|row}|{column|column}|{cell|cell}|{section|section}|{table|table}|{level|level}");
    const params = { row: "granted", column: "company", cell: "denied.internal.total", section: "problems", table: "requests", level: "township" };
    expect(fillTemplate(template, params, "zh")).toBe("予以公开|商业企业|不予公开—属于三类内部事务信息—总计|五、存在的主要问题及改进情况|表三|乡级");
    expect(fillTemplate(template, params, "en")).toBe("granted|companies|denied: internal affairs, total|5 Main problems and improvements|Table 3|township");
  });

  it("join lists after each part was written, and show a nothing as a dash", () => {
    expect(fillTemplate(both("{rows|row}"), { rows: ["granted", "partial"] }, "zh")).toBe("予以公开、部分公开");
    expect(fillTemplate(both("{rows|row}"), { rows: ["granted", "partial"] }, "en")).toBe("granted, partly granted");
    expect(fillTemplate(both("{host}"), { host: null }, "en")).toBe("—");
  });

  it("leave a gap visible when a parameter is not there, and never read a parameter as a template", () => {
    expect(fillTemplate(both("{known}{unknown}"), { known: "{unknown}" }, "zh")).toBe("{unknown}{unknown}");
    expect(fillTemplate(both("{text}"), { text: "$&$1" }, "zh")).toBe("$&$1");
  });

  it("refuse a message that the rule does not have", () => {
    expect(renderMessage(speaking, "spoken", {}, "en")).toBe("spoken");
    expect(renderRemedy(speaking, {}, "zh")).toBe("示例");
    expect(() => renderMessage(speaking, "unheard", {}, "en")).toThrow("TST-001");
  });

  it("give reasons in both languages, and an unknown reason as it is", () => {
    expect(reasonText("cell-blank", "zh")).toContain("空白");
    expect(reasonText("cell-blank", "en")).toContain("blank");
    expect(reasonText("some-new-reason", "en")).toBe("some-new-reason");
  });
});
