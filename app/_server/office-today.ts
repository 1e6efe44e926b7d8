import { officeDay } from "../../lib/export/office-date";

/** The supervising office's day at the moment of the request, `YYYY-MM-DD`. */
export const officeToday = (): string => officeDay(new Date());
