import type { Rule } from "../rule";
import { supersededTemplate } from "./superseded-template";
import { mixedTemplate } from "./mixed-template";
import { tableShapeAltered } from "./table-shape-altered";
import { tableLabelTypo } from "./table-label-typo";
import { instructionLeftIn } from "./instruction-left-in";

export const TEMPLATE_RULES: readonly Rule[] = [supersededTemplate, mixedTemplate, tableShapeAltered, tableLabelTypo, instructionLeftIn];
