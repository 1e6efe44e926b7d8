import type { Rule } from "../rule";
import { cloneSource } from "./clone-source";
import { conversionArtefacts } from "./conversion-artefacts";
import { garbledText } from "./garbled-text";
import { hijackedPage } from "./hijacked-page";
import { identityNumberExposed } from "./identity-number-exposed";
import { internalMarking } from "./internal-marking";
import { listedWording } from "./listed-wording";
import { mobileNumberExposed } from "./mobile-number-exposed";

/** SEC: the safety of the page, and how sound our copy of it is. */
export const SECURITY_RULES: readonly Rule[] = [hijackedPage, cloneSource, identityNumberExposed, mobileNumberExposed, garbledText, conversionArtefacts, listedWording, internalMarking];
