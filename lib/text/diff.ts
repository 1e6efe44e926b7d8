/** A run of items in the order of both texts: in both, only in the earlier, only in the later. */
export interface DiffRun {
  kind: "same" | "removed" | "added";
  items: readonly string[];
}

/** Work is bounded by items × differences: beyond this the texts are different ones. */
const MAX_DIFFERENCES = 1_500;

/** The steps of the shortest edit (Myers 1986); null when it has more than so many differences. */
function shortestEdit(before: readonly string[], after: readonly string[], most: number): Int32Array[] | null {
  const longest = Math.min(before.length + after.length, most);
  const offset = longest + 1;
  const reach = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= longest; differences++) {
    trace.push(reach.slice(offset - differences - 1, offset + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const isDown = diagonal === -differences || (diagonal !== differences && reach[offset + diagonal - 1]! < reach[offset + diagonal + 1]!);
      let x = isDown ? reach[offset + diagonal + 1]! : reach[offset + diagonal - 1]! + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reach[offset + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return null;
}

/** Walks the edit back from its end. @returns the kind of each step, first to last, with its item */
function steps(before: readonly string[], after: readonly string[], trace: readonly Int32Array[]): { kind: DiffRun["kind"]; item: string }[] {
  const found: { kind: DiffRun["kind"]; item: string }[] = [];
  let [x, y] = [before.length, after.length];
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const reach = trace[differences]!;
    const at = (diagonal: number): number => reach[diagonal + differences + 1]!;
    const diagonal = x - y;
    const isDown = diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1));
    const cameFrom = isDown ? diagonal + 1 : diagonal - 1;
    const stepX = differences === 0 ? 0 : at(cameFrom) + (isDown ? 0 : 1);
    for (; x > stepX; y--) found.push({ kind: "same", item: before[--x]! });
    if (differences === 0) break;
    if (isDown) found.push({ kind: "added", item: after[--y]! });
    else found.push({ kind: "removed", item: before[--x]! });
  }
  return found.toReversed();
}

/**
 * What changed from one sequence to another, as the shortest list of changes; equal runs are joined.
 * @param most above so many differences the two are not compared
 * @returns null when there are more
 */
export function diff(before: readonly string[], after: readonly string[], most = MAX_DIFFERENCES): DiffRun[] | null {
  const trace = shortestEdit(before, after, most);
  if (trace === null) return null;
  const runs: { kind: DiffRun["kind"]; items: string[] }[] = [];
  for (const { kind, item } of steps(before, after, trace)) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.items.push(item);
    else runs.push({ kind, items: [item] });
  }
  return runs;
}
