import { filledLetterhead, type FilledLetterhead, type Letterhead } from "../../lib/export/letterhead";
import { officeDay } from "../../lib/export/office-date";

/** A letterhead as a paper of today would have it. */
export const letterheadNow = (letterhead: Letterhead): FilledLetterhead => filledLetterhead(letterhead, officeDay(new Date()));
