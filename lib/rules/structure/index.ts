import type { Rule } from "../rule";
import { reportMissing } from "./report-missing";
import { titleNonstandard } from "./title-nonstandard";
import { sectionMissing } from "./section-missing";
import { sectionOrder } from "./section-order";
import { headingDeviates } from "./heading-deviates";
import { sectionEmpty } from "./section-empty";
import { overviewAspectsMissing } from "./overview-aspects-missing";
import { governmentResultsMissing } from "./government-results-missing";
import { periodBasisContactMissing } from "./period-basis-contact-missing";
import { prefaceMismatch } from "./preface-mismatch";
import { statutoryContentMissing2008 } from "./statutory-content-missing-2008";

export const STRUCTURE_RULES: readonly Rule[] = [
  reportMissing,
  titleNonstandard,
  sectionMissing,
  sectionOrder,
  headingDeviates,
  sectionEmpty,
  overviewAspectsMissing,
  governmentResultsMissing,
  periodBasisContactMissing,
  prefaceMismatch,
  statutoryContentMissing2008,
];
