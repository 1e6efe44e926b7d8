/** What decides which passages are found; chosen on labelled pairs (`test/similarity/labelled-corpus.ts`). */
export interface SimilarityParameters {
  /** Characters of a fingerprint. */
  gram: number;
  /** Of so many neighbouring fingerprints one is kept, so that any run of `gram + window - 1` characters has one. */
  window: number;
  /** Wording is mass-shared when more than this share of the bodies have it … */
  massShare: number;
  /** … but never with so few bodies, because a handful may have copied from each other … */
  massFloor: number;
  /** … and always with more than so many. */
  massCeiling: number;
  /** Units of mass-shared wording on end that are left out of account; less is a phrase that everybody uses. */
  massRun: number;
  /** Shared fingerprints, as a share of the section's own, that make another report worth an exact comparison. */
  candidateShare: number;
  /** Fewer are chance, whatever their share. */
  candidateFloor: number;
  /** So many are worth it, whatever their share. */
  candidateEnough: number;
  /** Other bodies that one report is compared with exactly. */
  maxOthers: number;
}

export const DEFAULT_PARAMETERS: SimilarityParameters = {
  gram: 6,
  window: 8,
  massShare: 0.02,
  massFloor: 12,
  massCeiling: 40,
  massRun: 20,
  candidateShare: 0.05,
  candidateFloor: 3,
  candidateEnough: 24,
  maxOthers: 16,
};

/** The number of bodies up to which wording counts as their own. */
export const massThreshold = (bodies: number, { massShare, massFloor, massCeiling }: SimilarityParameters): number =>
  Math.min(massCeiling, Math.max(massFloor, Math.ceil(bodies * massShare)));

/** Up to how many bodies an index lists who has a fingerprint: one more report may bring one more body. */
export const listedBodies = (bodies: number, parameters: SimilarityParameters): number => massThreshold(bodies + 1, parameters);
