/** A report, as far as the order of examples needs it. */
export interface Placed {
  reportId: number;
  body: string;
  year: number;
}
/** The first report of the first body that has a fingerprint, and the first of the second body. */
export type Examples<T extends Placed = Placed> = readonly [T, T];

const isBefore = (a: Placed, b: Placed): boolean => (a.body === b.body ? a.year < b.year : a.body < b.body);

/** The examples among all reports that have a fingerprint; null when only one body has it. */
export function examplesAmong<T extends Placed>(reports: readonly T[]): Examples<T> | null {
  const sorted = reports.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const [first] = sorted;
  const second = sorted.find(({ body }) => body !== first?.body);
  return first && second ? [first, second] : null;
}

/** The examples once one more report has the fingerprint; the same pair when it is not among the first. */
export function withReport<T extends Placed>(examples: Examples<T>, report: T): Examples<T> {
  const next = examplesAmong([...examples, report]);
  return next && (next[0].reportId !== examples[0].reportId || next[1].reportId !== examples[1].reportId) ? next : examples;
}

/** How many bodies are among reports. */
export const bodiesAmong = (reports: readonly Placed[]): number => new Set(reports.map(({ body }) => body)).size;
