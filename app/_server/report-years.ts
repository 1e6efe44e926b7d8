const FIRST_YEAR = 2008;

/** The year on which reports are due now: the one before this. */
export const dueYear = (): number => new Date().getFullYear() - 1;

/** The report years that can be chosen, the newest first. */
export const reportYears = (): number[] => Array.from({ length: dueYear() - FIRST_YEAR + 2 }, (_, back) => dueYear() + 1 - back);
