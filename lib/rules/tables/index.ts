import type { Rule } from "../rule";
import { cellBlank } from "./cell-blank";
import { cellNotACount } from "./cell-not-a-count";
import { disclosureTableMissing } from "./disclosure-table-missing";
import { disputesTableMissing } from "./disputes-table-missing";
import { requestsTableMissing } from "./requests-table-missing";
import { rowShifted } from "./row-shifted";
import { tableAsImage } from "./table-as-image";
import { unitDoubtful } from "./unit-doubtful";

export const TABLE_RULES: readonly Rule[] = [disclosureTableMissing, requestsTableMissing, disputesTableMissing, cellBlank, cellNotACount, unitDoubtful, tableAsImage, rowShifted];
