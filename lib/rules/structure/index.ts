import type { Rule } from "../rule";
import { titleNonstandard } from "./title-nonstandard";
import { sectionMissing } from "./section-missing";
import { sectionOrder } from "./section-order";
import { headingDeviates } from "./heading-deviates";
import { sectionEmpty } from "./section-empty";
import { periodBasisContactMissing } from "./period-basis-contact-missing";
import { prefaceMismatch } from "./preface-mismatch";

export const STRUCTURE_RULES: readonly Rule[] = [
  titleNonstandard,
  sectionMissing,
  sectionOrder,
  headingDeviates,
  sectionEmpty,
  periodBasisContactMissing,
  prefaceMismatch,
];
