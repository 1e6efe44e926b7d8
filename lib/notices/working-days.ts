const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

const momentOf = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`);
const isWeekend = (moment: number): boolean => [SATURDAY, SUNDAY].includes(new Date(moment).getUTCDay());

/** How many working days a body has when nothing else is set. */
export const DEFAULT_WORKING_DAYS = 10;

/**
 * The day a number of working days after a day, which itself does not count. Saturdays and Sundays are left out; public
 * holidays and the working weekends that make up for them are announced year by year and are not known here.
 * @param isoDay `YYYY-MM-DD`
 * @param count at least 1
 */
export function addWorkingDays(isoDay: string, count: number): string {
  let moment = momentOf(isoDay);
  for (let left = count; left > 0; ) {
    moment += DAY_MS;
    if (!isWeekend(moment)) left -= 1;
  }
  return new Date(moment).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when the second is the earlier. Both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => Math.round((momentOf(to) - momentOf(from)) / DAY_MS);
