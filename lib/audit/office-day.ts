const OFFICE_OFFSET_MS = 8 * 3_600_000;

/** The day (`YYYY-MM-DD`) at the supervising office, which keeps Beijing time, at a moment. */
export const officeDay = (moment: Date): string => new Date(moment.getTime() + OFFICE_OFFSET_MS).toISOString().slice(0, 10);
