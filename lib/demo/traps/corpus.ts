import type { CorpusCase } from "../faults/corpus-case";
import { COPY_TRAPS } from "./copies";
import { REGION_TRAPS } from "./regions";

/** What looks like a fault beside the reports of a region and is none. */
export const CORPUS_TRAPS: readonly CorpusCase[] = [...COPY_TRAPS, ...REGION_TRAPS];
