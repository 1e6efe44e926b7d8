import { sharedText } from "../../../lib/rules/shared/copied-text";
import { graded, OTHER_BODY_LIMITS } from "../../../lib/rules/shared/copied-thresholds";
import type { Overlap } from "../../../lib/similarity/overlap";
import { bodyKey, copyOf } from "./synthetic";

/** The documents that the rule on other bodies would name for one; null when it names none, as for most. */
export type Found = readonly number[] | null;

export function foundIn(overlaps: readonly Overlap[]): Found {
  const named = overlaps.filter(isNamed).map(({ other }) => Number(other.path.slice(0, -".txt".length)));
  return named.length === 0 ? null : named;
}

/** What was found of what is known, added up over documents. */
export class Tally {
  /** Copies by the share of characters that were edited: how many there are, and how many were found with their source. */
  copies: Record<string, { all: number; found: number }> = {};
  /** Pairs that the rule on other bodies would name, and how many of them share a source indeed. */
  named = 0;
  right = 0;

  constructor(readonly documents: number) {}

  count(document: number, found: Found): void {
    const named = found ?? [];
    const origin = this.#originOf(document);
    this.named += named.length;
    this.right += named.filter((other) => this.#originOf(other) === origin).length;
    const copy = copyOf(document, this.documents);
    if (!copy) return;
    const kind = (this.copies[String(copy.edits * 100)] ??= { all: 0, found: 0 });
    kind.all++;
    if (named.includes(copy.source)) kind.found++;
  }

  /** The body whose words a document has. */
  #originOf(document: number): string {
    return bodyKey(copyOf(document, this.documents)?.source ?? document);
  }
}

function isNamed({ relation, sections }: Overlap): boolean {
  const shared = sharedText(sections);
  return relation === "other-body" && shared !== null && graded(shared, OTHER_BODY_LIMITS) !== null;
}
