const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" });

/** The supervising office's date at a moment, `YYYY-MM-DD`. */
export const officeDay = (moment: Date): string => DAY.format(moment);

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });

/** The supervising office's date and time at a moment, with its distance from universal time: 2026-02-10 09:00:00 UTC+8. */
export const officeTime = (moment: Date): string => `${officeDay(moment)} ${CLOCK.format(moment)} UTC+8`;

/** A day as official papers write it: 2026年2月10日. @param isoDay `YYYY-MM-DD` */
export function dayWords(isoDay: string): string {
  const [year, month, day] = isoDay.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
