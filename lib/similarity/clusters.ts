/** A report of a pair, as far as a cluster tells of it. */
export interface ClusterMember {
  reportId: number;
  agencyId: number;
  regionCode: string;
  year: number;
  publishedOn: string | null;
}
/** Two reports of different bodies that share their words; `share` is the larger share of either text, 0 to 1. */
export interface SharedPair {
  one: ClusterMember;
  other: ClusterMember;
  share: number;
}
/** Reports that hang together through pairs. */
export interface Cluster {
  /** The smallest report number of its members. */
  id: number;
  /** In the likely order of publication. */
  members: ClusterMember[];
  /** Of its first member: whether all days of publication are known and it came before all others. */
  originIsKnown: boolean;
  bodies: number;
  /** Sorted. */
  years: number[];
  regions: string[];
  prefectures: string[];
  meanShare: number;
  /** So many bodies of one prefecture as make a common template. */
  isTemplate: boolean;
}

/** Gives each member the smallest number that it hangs together with. */
class Components {
  readonly #parents = new Map<number, number>();

  rootOf(id: number): number {
    let root = id;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
    for (let at = id; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parents.set(Math.max(a, b), Math.min(a, b));
  }
}

/** A day that is not known is taken to be the last of the year in which the report was due. */
const dayOf = ({ publishedOn, year }: ClusterMember): string => publishedOn ?? `${year + 1}-12-31`;
const byDay = (a: ClusterMember, b: ClusterMember): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.year - b.year || a.reportId - b.reportId);

const sortedSet = <T extends string | number>(values: Iterable<T>): T[] => [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));

/**
 * The connected components of pairs, whatever order these come in.
 * @param templateBodies so many bodies of one prefecture make a common template
 */
export function clustersOf(pairs: readonly SharedPair[], templateBodies: number): Cluster[] {
  const components = new Components();
  for (const { one, other } of pairs) components.join(one.reportId, other.reportId);
  const groups = new Map<number, { members: Map<number, ClusterMember>; shares: Map<string, number> }>();
  for (const { one, other, share } of pairs) {
    const id = components.rootOf(one.reportId);
    const group = groups.get(id) ?? { members: new Map(), shares: new Map() };
    groups.set(id, group);
    for (const member of [one, other]) group.members.set(member.reportId, member);
    const key = one.reportId < other.reportId ? `${one.reportId}/${other.reportId}` : `${other.reportId}/${one.reportId}`;
    group.shares.set(key, Math.max(share, group.shares.get(key) ?? 0));
  }
  return Array.from(groups, ([id, { members, shares }]) => clusterOf(id, [...members.values()], [...shares.values()], templateBodies)).toSorted((a, b) => a.id - b.id);
}

function clusterOf(id: number, unsorted: readonly ClusterMember[], shares: readonly number[], templateBodies: number): Cluster {
  const members = unsorted.toSorted(byDay);
  const [first, second] = members;
  const bodiesOf = new Map<string, Set<number>>();
  for (const { regionCode, agencyId } of members) {
    const prefecture = regionCode.slice(0, 4);
    const bodies = bodiesOf.get(prefecture) ?? new Set();
    bodiesOf.set(prefecture, bodies.add(agencyId));
  }
  return {
    id,
    members,
    originIsKnown: members.every(({ publishedOn }) => publishedOn !== null) && first?.publishedOn !== second?.publishedOn,
    bodies: new Set(members.map(({ agencyId }) => agencyId)).size,
    years: sortedSet(members.map(({ year }) => year)),
    regions: sortedSet(members.map(({ regionCode }) => regionCode)),
    prefectures: sortedSet(bodiesOf.keys()),
    meanShare: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    isTemplate: [...bodiesOf.values()].some(({ size }) => size >= templateBodies),
  };
}
