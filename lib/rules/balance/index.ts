import type { Rule } from "../rule";
import { applicantColumnImbalance } from "./applicant-column-imbalance";
import { disputeTotalMismatch } from "./dispute-total-mismatch";
import { implausibleValue } from "./implausible-value";
import { intakeOutcomeImbalance } from "./intake-outcome-imbalance";
import { itemsFilledWithDecisions } from "./items-filled-with-decisions";
import { openingStockNegative } from "./opening-stock-negative";
import { outcomeTotalMismatch } from "./outcome-total-mismatch";
import { publishedExceedsTotal } from "./published-exceeds-total";
import { rowTotalMismatch } from "./row-total-mismatch";
import { statisticsTableMismatch2014 } from "./statistics-table-mismatch-2014";

export const BALANCE_RULES: readonly Rule[] = [
  intakeOutcomeImbalance,
  applicantColumnImbalance,
  outcomeTotalMismatch,
  rowTotalMismatch,
  disputeTotalMismatch,
  openingStockNegative,
  publishedExceedsTotal,
  itemsFilledWithDecisions,
  statisticsTableMismatch2014,
  implausibleValue,
];
