import type { AgencyKind, AgencyLevel } from "../report/schema";
import { CATEGORIES, type Category, type Dimension, type Grade, type Severity } from "../rules/finding";
import { ruleById } from "../rules/registry";

/** The key figures of a year that a circular speaks of. */
export interface BulletinTotals {
  due: number;
  missing: number;
  received: number;
  onTime: number;
  late: number;
  undetermined: number;
  ranked: number;
  mean: number | null;
  excellent: number;
  good: number;
  fair: number;
  poor: number;
  reference: number;
  unrated: number;
  critical: number;
  inReview: number;
}
/** A body that reported or had to. */
export interface BulletinBody {
  id: number;
  name: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  reportId: number | null;
  /** Null when it was not late, or when that is not known. */
  daysLate: number | null;
  total: number | null;
  grade: Grade | null;
  reference: boolean | null;
  critical: number | null;
  major: number | null;
  minor: number | null;
  info: number | null;
  totalBefore: number | null;
}
/** How often one rule was broken by one body. */
export interface BulletinFault {
  ruleId: string;
  agencyId: number;
  agency: string;
  findings: number;
}
/** Reports of the year whose words hang together with those of other bodies. */
export interface BulletinCopies {
  /** Groups of bodies, and how many of the reports looked at are in them. */
  groups: number;
  reports: number;
  /** Groups of eight or more bodies of one prefecture: mostly a text that was handed out to them. Not among the groups. */
  templates: number;
}
/** What a circular (通报) is made from. */
export interface BulletinFacts {
  year: number;
  /** Null when none was chosen. */
  region: string | null;
  now: BulletinTotals;
  /** The year before; null when nothing is known of it. */
  before: BulletinTotals | null;
  means: Record<Dimension, number | null>;
  bodies: readonly BulletinBody[];
  faults: readonly BulletinFault[];
  copies: BulletinCopies;
}

/** A rule that was broken, by whom. */
export interface RuleFaults {
  ruleId: string;
  title: string;
  findings: number;
  /** Most findings first. */
  bodies: readonly { name: string; findings: number }[];
}

/** The broken rules, most findings first. */
export function rulesBroken(faults: readonly BulletinFault[]): RuleFaults[] {
  const byRule = new Map<string, BulletinFault[]>();
  for (const fault of faults) {
    const known = byRule.get(fault.ruleId);
    if (known) known.push(fault);
    else byRule.set(fault.ruleId, [fault]);
  }
  return [...byRule]
    .map(([ruleId, entries]) => ({
      ruleId,
      title: ruleById(ruleId)?.title.zh ?? ruleId,
      findings: entries.reduce((sum, { findings }) => sum + findings, 0),
      bodies: entries.toSorted((a, b) => b.findings - a.findings || a.agencyId - b.agencyId).map(({ agency, findings }) => ({ name: agency, findings })),
    }))
    .toSorted((a, b) => b.findings - a.findings || b.bodies.length - a.bodies.length || (a.ruleId < b.ruleId ? -1 : 1));
}

/** The broken rules by what they are about, in the order of the scheme; groups without any are left out. */
export function faultsByCategory(rules: readonly RuleFaults[]): { category: Category; rules: RuleFaults[] }[] {
  return CATEGORIES.map((category) => ({ category, rules: rules.filter(({ ruleId }) => ruleById(ruleId)?.category === category) })).filter((group) => group.rules.length > 0);
}

export interface RankedBody extends BulletinBody {
  total: number;
  rank: number;
}
/** The bodies whose score counts, best first; equal scores share a rank. Reference scores and unrated bodies are not among them. */
export function ranking(bodies: readonly BulletinBody[]): RankedBody[] {
  const rated = bodies.flatMap((body) => (body.total === null || body.reference !== false ? [] : [{ ...body, total: body.total }]));
  let rank = 0;
  let last: number | null = null;
  return rated
    .toSorted((a, b) => b.total - a.total || a.id - b.id)
    .map((body, index) => {
      if (body.total !== last) rank = index + 1;
      last = body.total;
      return { ...body, rank };
    });
}

const SEVERITY_KEYS = ["critical", "major", "minor", "info"] as const satisfies readonly Severity[];
/** The faults of all bodies by severity. */
export function severitySums(bodies: readonly BulletinBody[]): Record<Severity, number> & { all: number; bodies: number } {
  const sums = { critical: 0, major: 0, minor: 0, info: 0, all: 0, bodies: 0 };
  for (const body of bodies) {
    const own = SEVERITY_KEYS.map((severity) => body[severity] ?? 0);
    SEVERITY_KEYS.forEach((severity, index) => (sums[severity] += own[index] ?? 0));
    const all = own.reduce((sum, count) => sum + count, 0);
    sums.all += all;
    if (all > 0) sums.bodies += 1;
  }
  return sums;
}

/** Ends of the ranges by which late reports are counted, in days. */
const LATE_UP_TO = [7, 30] as const;

/** How late the late reports were: how many in each range of days, and the latest of all; null when none was late. */
export function lateness(bodies: readonly BulletinBody[]): { ranges: { words: string; bodies: number }[]; longest: { name: string; days: number } } | null {
  const late = bodies.flatMap(({ name, daysLate }) => (daysLate === null ? [] : [{ name, days: daysLate }]));
  const [longest] = late.toSorted((a, b) => b.days - a.days);
  if (!longest) return null;
  const [week, month] = LATE_UP_TO;
  const count = (from: number, to: number): number => late.filter(({ days }) => days >= from && days <= to).length;
  return {
    ranges: [
      { words: `${week}天以内`, bodies: count(1, week) },
      { words: `${week + 1}至${month}天`, bodies: count(week + 1, month) },
      { words: `${month}天以上`, bodies: count(month + 1, Infinity) },
    ].filter(({ bodies: number }) => number > 0),
    longest,
  };
}
