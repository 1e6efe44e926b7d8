/** One field that a change has touched; null where it was not there. */
export interface FieldChange {
  /** `role`, `rules.TIM-003.enabled`. */
  path: string;
  before: string | null;
  after: string | null;
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((entry) => wordsOf(entry) ?? "*").join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fieldsOf(value: unknown, path = ""): [string, string | null][] {
  if (!isPlain(value)) return path === "" && wordsOf(value) === null ? [] : [[path, wordsOf(value)]];
  return Object.entries(value).flatMap(([name, part]) => fieldsOf(part, path === "" ? name : `${path}.${name}`));
}

/** What differs between the two sides of a line of the audit log, field by field, in the order in which they stand there. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [new Map(fieldsOf(before)), new Map(fieldsOf(after))];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}
