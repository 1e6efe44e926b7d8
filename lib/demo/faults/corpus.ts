import { COPY_FAULTS } from "./copies";
import type { CorpusCase } from "./corpus-case";
import { REGION_FAULTS } from "./regions";

/** Faults that only other bodies' reports, the body's own wording of other years, or a roster show. The demonstration has none of them. */
export const CORPUS_FAULTS: readonly CorpusCase[] = [...COPY_FAULTS, ...REGION_FAULTS];
