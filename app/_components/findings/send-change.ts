/** What became of a change, with a sentence to show. */
export interface ChangeResult {
  /** Findings that were decided. */
  decided?: number[];
  /** Findings that were assigned. */
  assigned?: number[];
  message: string;
}

/** Sends a decision or an assignment. @returns null when it could not be made */
export async function sendChange(address: string, body: FormData): Promise<ChangeResult | null> {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!response.ok) return null;
    const result: ChangeResult = await response.json();
    return result;
  } catch {
    return null;
  }
}

/** A change that takes another back. */
export interface Undoing {
  address: string;
  fields: Record<string, string>;
}

const NOTHING: { last: Undoing | null; said: string } = { last: null, said: "" };

/** The last change of this window; it outlives the page, since the next finding may open another. */
export const lastChange = {
  get: (): Undoing | null => NOTHING.last,
  set: (undoing: Undoing | null): void => void (NOTHING.last = undoing),
};

/** What was said of a change when it led on to another page, which says it once more. */
export const carriedWords = {
  take: (): string => {
    const { said } = NOTHING;
    NOTHING.said = "";
    return said;
  },
  leave: (words: string): void => void (NOTHING.said = words),
};
