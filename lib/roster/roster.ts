import { z } from "zod";
import { AGENCY_KINDS, AGENCY_LEVELS, isoDateSchema, type AgencyKind, type AgencyLevel } from "../report/schema";
import { readColumns, type ColumnHeaders, type RowProblem } from "./columns";
import { readTableFile } from "./table-file";
import { said } from "./words";

const LEVEL_WORDS: Readonly<Record<string, AgencyLevel>> = {
  国家: "national", 国家级: "national", 省: "province", 省级: "province", 市: "city", 市级: "city", 地级: "city",
  县: "county", 县级: "county", 区县: "county", 乡: "township", 乡级: "township", 乡镇: "township", 镇: "township", 街道: "township",
};
const KIND_WORDS: Readonly<Record<string, AgencyKind>> = {
  政府: "government", 人民政府: "government", 办公室: "office", 政府办公室: "office", 部门: "department", 工作部门: "department",
  派出机关: "agencyOffice", 街道办事处: "agencyOffice", 街道: "agencyOffice", 事业单位: "institution", 其他: "unknown",
};

const MISSING = said("未填写", "is missing");
const DATE = said("应为日期，如 2024-01-31", "takes a date such as 2024-01-31");

const wordOf = <T extends string>(words: Readonly<Record<string, T>>, values: readonly T[]) =>
  z.string(MISSING).transform((word, context): T => {
    const value = words[word] ?? values.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
    if (value) return value;
    context.addIssue({ code: "custom", message: said(`“${word}”不在可填的词之内：${Object.keys(words).join("、")}`, `“${word}” is none of ${[...Object.keys(words), ...values].join(", ")}`) });
    return z.NEVER;
  });

const list = z.string().default("").transform((text) => text.split(/[;；]/).map((part) => part.trim()).filter((part) => part !== ""));
const dueDate = z.string().transform((text) => text.replace(/^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)).refine((text) => isoDateSchema.safeParse(text).success, DATE);

/** A body that must report. */
export const rosterRowSchema = z.object({
  name: z.string(MISSING).min(2, said("名称太短", "is too short")),
  regionCode: z.string(MISSING).regex(/^\d{6}(\d{3})?(\d{3})?$/, said("应为六位行政区划代码（乡镇为九位）", "takes a region code of six digits (nine for a township)")),
  level: wordOf(LEVEL_WORDS, AGENCY_LEVELS),
  kind: wordOf(KIND_WORDS, AGENCY_KINDS),
  creditCode: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, said("应为 18 位统一社会信用代码", "takes the 18 characters of a unified social credit code")).nullable().default(null),
  aliases: list,
  parent: z.string().nullable().default(null),
  predecessors: list,
  hosts: list,
  dueOn: dueDate.nullable().default(null),
});
export type RosterRow = z.infer<typeof rosterRowSchema>;

const HEADERS: ColumnHeaders & Record<keyof RosterRow, readonly string[]> = {
  name: ["机关名称", "name", "单位名称"],
  regionCode: ["行政区划代码", "regionCode"],
  level: ["层级", "level"],
  kind: ["类别", "kind"],
  creditCode: ["统一社会信用代码", "creditCode"],
  aliases: ["别名", "aliases"],
  parent: ["主管机关", "parent"],
  predecessors: ["前身机关", "predecessors"],
  hosts: ["网站域名", "hosts"],
  dueOn: ["应公布日期", "dueOn"],
};

/**
 * Reads a roster of the bodies that must report (CSV or XLSX, the contract).
 * @returns the rows in order with their lines, and the problems of the others by line; a name that stands twice in a region is a problem of the second
 * @throws UnreadableTable when the file is no table or a required column is missing
 */
export async function readRoster(bytes: Uint8Array): Promise<{ rows: RosterRow[]; lines: Map<RosterRow, number>; problems: RowProblem[] }> {
  const { rows, problems } = readColumns(await readTableFile(bytes), HEADERS, ["name", "regionCode", "level", "kind"], rosterRowSchema);
  const lines = new Map<string, number>();
  const kept = new Map<RosterRow, number>();
  for (const { line, row } of rows) {
    const key = `${row.regionCode}|${row.name}`;
    const earlier = lines.get(key);
    if (earlier === undefined) kept.set(row, line);
    else problems.push({ line, message: { zh: `${row.name}（${row.regionCode}）与第 ${earlier} 行重复`, en: `${row.name} (${row.regionCode}) stands in row ${earlier} already` } });
    lines.set(key, earlier ?? line);
  }
  return { rows: [...kept.keys()], lines: kept, problems: problems.toSorted((a, b) => a.line - b.line) };
}
