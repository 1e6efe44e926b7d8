import type { Rule } from "../rule";
import { contentMisplaced } from "./content-misplaced";
import { lawTitleMisquoted } from "./law-title-misquoted";
import { overviewTooThin } from "./overview-too-thin";
import { pageChrome } from "./page-chrome";
import { placeholderLeftIn } from "./placeholder-left-in";
import { problemsTooThin } from "./problems-too-thin";
import { processingFeeUnreported } from "./processing-fee-unreported";
import { punctuationSlip } from "./punctuation-slip";
import { termMisused } from "./term-misused";
import { typo } from "./typo";
import { wrongYear } from "./wrong-year";

/** CON: what the text says, and how. */
export const CONTENT_RULES: readonly Rule[] = [placeholderLeftIn, wrongYear, lawTitleMisquoted, overviewTooThin, problemsTooThin, processingFeeUnreported, typo, punctuationSlip, termMisused, contentMisplaced, pageChrome];
