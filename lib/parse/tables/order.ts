import { ROW_ORDER } from "./labels";
import type { Run } from "./row-run";
import type { Token } from "./tokens";

const BEHIND: Record<"disclosure" | "requests", RegExp> = { disclosure: /申请/, requests: /复议|诉讼/ };

/**
 * Whether what follows a row is what follows it on the form. Where every cell has its own line, a lost piece of text
 * can bring the figures of another row behind this row's label; then the label between is missing.
 * @param shape the rows of the table in the order of its shape
 */
export function isFollowedInOrder(tokens: readonly Token[], run: Run, table: "disclosure" | "requests", key: string, shape: readonly string[]): boolean {
  const place = shape.indexOf(key);
  let passed = "";
  for (let index = run.index + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type === "text") passed += token.text;
    if (token.type !== "label") continue;
    const { label } = token;
    if (label.table === "disputes") return place === shape.length - 1 || label.official === "总计";
    if (label.kind === "column" || label.kind === "header") continue;
    if (label.table !== table) return place === shape.length - 1 && table === "disclosure" && label.rank <= 0;
    return nextRow(label.rank, table, shape) === place + 1;
  }
  return place === shape.length - 1 && (passed === "" || BEHIND[table].test(passed));
}

const ranksOf = (order: readonly string[]): ReadonlyMap<string, number> => new Map(order.map((row, rank) => [row, rank]));
const RANKS = { disclosure: ranksOf(ROW_ORDER.disclosure), requests: ranksOf(ROW_ORDER.requests) } as const;

/** The index in the shape of the row that a label names or stands before. */
const nextRow = (rank: number, table: "disclosure" | "requests", shape: readonly string[]): number => shape.findIndex((row) => RANKS[table].get(row)! >= rank);
