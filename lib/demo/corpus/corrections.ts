import { CLEAN } from "../dirt/index";
import type { Fault } from "../faults/fault";
import type { ReportModel } from "../model";
import { textLayoutOf } from "../render/text-layouts";
import { corpusFile, fullName, type CorpusFile } from "./file";

/** What a body publishes after it was told of the faults in its report. */
export interface Correction {
  agency: string;
  year: number;
  /** With all faults put right. */
  whole: CorpusFile;
  /** With one of them left in. */
  partly: CorpusFile;
  /** The rule which that one breaks. */
  left: string;
}
/** A report with several faults, as it would be without them. */
export interface Correctable {
  sound: ReportModel;
  planted: readonly Fault[];
}

const LAYOUT = "L2-piped-rows";
/** Faults that people overlook when they correct others. */
const OVERLOOKED: readonly string[] = ["CON-001", "CON-007", "BAL-005"];
const NOTICE = "更正说明：本报告的表格数据和文字表述已经更正，以本次公布的为准。";

const withNotice = (model: ReportModel): ReportModel => ({ ...model, preface: [NOTICE, ...model.preface] });

/** The corrected versions of reports, each with the note that a correction needs. */
export function correctionsOf(correctable: readonly Correctable[]): Correction[] {
  const layout = textLayoutOf(LAYOUT);
  return correctable.flatMap(({ sound, planted }) => {
    const left = planted.find(({ ruleId }) => OVERLOOKED.includes(ruleId));
    const whole = withNotice(sound);
    return left ? [{ agency: fullName(sound.body), year: sound.year, whole: corpusFile(whole, layout, CLEAN), partly: corpusFile(left.plant(whole), layout, CLEAN), left: left.ruleId }] : [];
  });
}
