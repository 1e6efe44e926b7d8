import type { Rule } from "../rule";
import { backdatingSuspected } from "./backdating-suspected";
import { changedAfterPublication } from "./changed-after-publication";
import { departmentLate } from "./department-late";
import { governmentLate } from "./government-late";
import { publicationDateUnknown } from "./publication-date-unknown";
import { publishedBeforePeriodEnd } from "./published-before-period-end";
import { townshipLate } from "./township-late";

export const TIMELINESS_RULES: readonly Rule[] = [departmentLate, governmentLate, townshipLate, publicationDateUnknown, publishedBeforePeriodEnd, changedAfterPublication, backdatingSuspected];
