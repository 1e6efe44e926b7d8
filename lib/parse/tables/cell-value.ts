import type { Cell } from "../../report/schema";

/** What a cell says, without its place. */
export type CellValue = Pick<Cell, "value" | "kind" | "unit" | "note">;

const UNIT = "万元|亿元|千元|元|件次|人次|件|次|项|条|个|宗|人|份|起|部|家|例|户|篇|%";
const NUMBER = new RegExp(`^([+-]?)([1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d{0,11})(\\.\\d+)?(${UNIT})?(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\))?$`);
const SIGN_WORD = /^(增加?|新增|减少?)(?=\d)/;
const MARK = /^(?:[/\\]|[-‐−–—―─]{1,2}|\*)$/;
/** Figures that no single cell holds: too long, or with a zero in front; several cells may have run together. */
const RUN_OF_DIGITS = /^\d+$/;
/** Words that stand in a cell instead of a figure. */
const WORD = /^(?:无|若干|没有|暂无|未发生|未统计|不适用|不详|空|无数据|零|同上|约\d+.?|\d+余.?|[一二三四五六七八九十百千万]{1,6}[件次项条个]?|n\/a|nil)$/i;

/** What any of these starts with, so that other words are told at once. */
const START = /^[+\-/\\*‐−–—―─\d增新减无若没暂未不空零同约一二三四五六七八九十百千万n]/i;

const MAX_DIGITS = 12;
/** The usual cell, nothing but digits and no zero in front; null when it is anything else. */
function plainNumber(text: string): number | null {
  if (text.length > MAX_DIGITS || (text.length > 1 && text.charCodeAt(0) === 0x30)) return null;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Reads one cell.
 * @param text the cell's clean text, without blanks around it; empty for a blank cell
 * @param signWords whether 增 and 减 before the figure stand for its sign (the column 本年增/减)
 * @returns its value in its own unit, never converted; null when the text is none of number, mark or word
 */
export function parseCellValue(text: string, signWords = false): CellValue | null {
  if (text === "") return { value: null, kind: "blank", unit: null, note: null };
  const plain = plainNumber(text);
  if (plain !== null) return { value: plain, kind: "number", unit: null, note: null };
  if (!START.test(text)) return null;
  const word = SIGN_WORD.exec(text)?.[1];
  const number = NUMBER.exec(word === undefined ? text : text.slice(word.length));
  if (number && (word === undefined || (signWords && number[1] === ""))) {
    const negative = number[1] === "-" || word?.startsWith("减") === true;
    const size = Number(number[2]!.replaceAll(",", "") + (number[3] ?? ""));
    return { value: negative && size !== 0 ? -size : size, kind: "number", unit: number[4] ?? null, note: number[5] || null };
  }
  if (MARK.test(text)) return { value: null, kind: "mark", unit: null, note: null };
  if (word !== undefined || RUN_OF_DIGITS.test(text) || WORD.test(text)) return { value: null, kind: "text", unit: null, note: null };
  return null;
}
