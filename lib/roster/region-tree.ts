/** How many bodies a region has. */
export interface RegionCount {
  /** Six digits; empty for bodies whose region is not known. */
  code: string;
  due: number;
  received: number;
}
/** A region with all below it. */
export interface RegionNode extends RegionCount {
  children: RegionNode[];
}

const DIGITS = 6;
const NATIONAL = "000000";
const fullCode = (prefix: string): string => prefix.padEnd(DIGITS, "0");
const prefixOf = (code: string): string => code.replace(/(?:00)+$/, "");

/** The region one step above; null for a province, for the country and for what is not known. */
function above(code: string): string | null {
  const prefix = prefixOf(code);
  return prefix.length <= 2 ? null : fullCode(prefix.slice(0, -2));
}

/**
 * Puts regions under those above them; every region counts its own bodies and those of all below. Regions that hold no more than a single
 * one below them are passed over. In the order of the codes, what is not known last.
 */
export function regionTree(counts: readonly RegionCount[]): RegionNode[] {
  const nodes = new Map<string, RegionNode>();
  const roots: RegionNode[] = [];
  const nodeOf = (code: string): RegionNode => {
    const known = nodes.get(code);
    if (known) return known;
    const node: RegionNode = { code, due: 0, received: 0, children: [] };
    nodes.set(code, node);
    const parent = code === "" || code === NATIONAL ? null : above(code);
    (parent === null ? roots : nodeOf(parent).children).push(node);
    return node;
  };
  for (const { code, due, received } of counts) {
    for (let at: string | null = code; at !== null; at = at === "" || at === NATIONAL ? null : above(at)) {
      const node = nodeOf(at);
      node.due += due;
      node.received += received;
    }
  }
  // A step with a single region and no bodies of its own tells nothing.
  const passedOver = (node: RegionNode): RegionNode => {
    const [only, ...others] = node.children;
    return only && others.length === 0 && only.due === node.due ? passedOver(only) : node;
  };
  const inOrder = (list: readonly RegionNode[]): RegionNode[] =>
    list.map(passedOver).map((node) => ({ ...node, children: inOrder(node.children) })).toSorted((one, other) => (one.code === "" ? 1 : other.code === "" ? -1 : one.code < other.code ? -1 : 1));
  return inOrder(roots);
}
