import type { Rule } from "../rule";
import { supersededTemplate } from "./superseded-template";
import { mixedTemplate } from "./mixed-template";
import { tableShapeAltered } from "./table-shape-altered";
import { tableLabelTypo } from "./table-label-typo";
import { instructionLeftIn } from "./instruction-left-in";
import { supersededNoticeCited } from "./superseded-notice-cited";
import { wordingOf2008 } from "./wording-of-2008";

export const TEMPLATE_RULES: readonly Rule[] = [
  supersededTemplate,
  mixedTemplate,
  tableShapeAltered,
  tableLabelTypo,
  instructionLeftIn,
  supersededNoticeCited,
  wordingOf2008,
];
