import type { Rule } from "../rule";
import { requestFiguresDiffer } from "./request-figures-differ";
import { noRequestsContradicted } from "./no-requests-contradicted";
import { disputeFiguresDiffer } from "./dispute-figures-differ";
import { documentFiguresDiffer } from "./document-figures-differ";
import { enforcementFiguresDiffer } from "./enforcement-figures-differ";
import { processingFeeInconsistent } from "./processing-fee-inconsistent";
import { partsExceedWhole } from "./parts-exceed-whole";
import { percentageWrong } from "./percentage-wrong";
import { quantityStatedTwice } from "./quantity-stated-twice";
import { claimContradicted } from "./claim-contradicted";

/** NAR: what the text says against what the tables and its own figures say. */
export const NARRATIVE_RULES: readonly Rule[] = [
  requestFiguresDiffer,
  noRequestsContradicted,
  disputeFiguresDiffer,
  documentFiguresDiffer,
  enforcementFiguresDiffer,
  processingFeeInconsistent,
  partsExceedWhole,
  percentageWrong,
  quantityStatedTwice,
  claimContradicted,
];
