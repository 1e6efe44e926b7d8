import type { Rule } from "../rule";
import { lawTitleMisquoted } from "./law-title-misquoted";
import { pageChrome } from "./page-chrome";
import { placeholderLeftIn } from "./placeholder-left-in";
import { processingFeeUnreported } from "./processing-fee-unreported";
import { typo } from "./typo";
import { wrongYear } from "./wrong-year";

/** CON: what the text says, and how. */
export const CONTENT_RULES: readonly Rule[] = [placeholderLeftIn, wrongYear, lawTitleMisquoted, processingFeeUnreported, typo, pageChrome];
