import type { Rule } from "./rules";

/** Rules closer than this are one, and rules that miss one another by less touch. */
const NEAR = 3;

/** The rules of one table and the lines of its grid. */
export interface Frame {
  /** From the left and from the top, in points. */
  xs: number[];
  ys: number[];
  across: Rule[];
  down: Rule[];
}

const touches = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - NEAR && down.at <= across.to + NEAR && across.at >= down.from - NEAR && across.at <= down.to + NEAR;

/** The different places among near ones, in order: each the middle of those that are near one another. */
function distinct(values: readonly number[]): number[] {
  const places: { sum: number; count: number; last: number }[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const open = places.at(-1);
    if (open && value - open.last <= NEAR) {
      open.sum += value;
      open.count += 1;
      open.last = value;
    } else places.push({ sum: value, count: 1, last: value });
  }
  return places.map(({ sum, count }) => sum / count);
}

/** Joins what is drawn in pieces: rules in one line that touch or overlap. */
function joined(rules: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const same = found.find((other) => Math.abs(other.at - rule.at) <= NEAR / 2 && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR);
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else found.push({ ...rule });
  }
  return found;
}

/** Groups rules that touch one another, directly or over others, into the frames of tables. */
export function framesOf(rules: readonly Rule[]): Frame[] {
  const across = joined(rules.filter(({ direction }) => direction === "across"));
  const down = joined(rules.filter(({ direction }) => direction === "down"));
  const left = new Set([...across, ...down]);
  const frames: Frame[] = [];
  for (const first of across) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let index = 0; index < group.length; index++) {
      const rule = group[index]!;
      for (const other of rule.direction === "across" ? down : across) {
        if (left.has(other) && (rule.direction === "across" ? touches(rule, other) : touches(other, rule))) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    const own = { across: group.filter(({ direction }) => direction === "across"), down: group.filter(({ direction }) => direction === "down") };
    if (own.down.length === 0) continue;
    // Tables that are open at their sides end where their rules across do.
    const sides = [Math.min(...own.across.map(({ from }) => from)), Math.max(...own.across.map(({ to }) => to))];
    const ends = [Math.min(...own.down.map(({ from }) => from)), Math.max(...own.down.map(({ to }) => to))];
    frames.push({ ...own, xs: distinct([...own.down.map(({ at }) => at), ...sides]), ys: distinct([...own.across.map(({ at }) => at), ...ends]) });
  }
  return frames.filter(({ xs, ys }) => xs.length > 1 && ys.length > 1);
}

/** Whether a rule runs along a side of a slot: over most of its length. */
export function isRuled(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const covered = rules.filter((rule) => Math.abs(rule.at - at) <= NEAR).reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered >= (to - from) * 0.6;
}
